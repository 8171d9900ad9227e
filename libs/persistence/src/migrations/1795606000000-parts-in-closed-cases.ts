import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who saw a case because it asked something of them sees nothing of it once it is closed, and nobody takes part any more
 * when it cannot be opened again. Cases that closed under earlier releases kept those parts.
 */
export class PartsInClosedCases1795606000000 implements MigrationInterface {
  readonly name = 'PartsInClosedCases1795606000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `UPDATE "participants" AS "part" SET "until" = "case"."closed_at" FROM "cases" AS "case"
       WHERE "case"."id" = "part"."case_id" AND "case"."phase" = 'closed' AND "part"."until" IS NULL
         AND ("part"."role" IN ('expert', 'mandateHolder', 'provider') OR NOT EXISTS (
           SELECT FROM "clocks" AS "clock"
           WHERE "clock"."case_id" = "case"."id" AND "clock"."kind" = 'reopening' AND "clock"."state" IN ('running', 'paused')
         ))`,
    );
  }

  /** Who saw what is over stays over. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
