import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of a policy are stored first and activated later: each knows what it changed, and since when it holds. */
export class Policies1795500100000 implements MigrationInterface {
  readonly name = 'Policies1795500100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  /** What was stored but never activated has no place in the earlier schema. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "policies"
    ADD "based_on" integer,
    ADD "activated_at" TIMESTAMP(3) WITH TIME ZONE,
    ADD "activated_by" uuid,
    ADD "activation_reason" text`,
  // Until now a version was the active one from the moment that it was stored.
  `UPDATE "policies" SET
    "based_on" = nullif("version" - 1, 0),
    "activated_at" = "created_at",
    "activated_by" = "created_by",
    "activation_reason" = "reason"`,
];

const DOWN = [
  `DELETE FROM "policies" WHERE "activated_at" IS NULL`,
  `ALTER TABLE "policies"
    DROP COLUMN "based_on",
    DROP COLUMN "activated_at",
    DROP COLUMN "activated_by",
    DROP COLUMN "activation_reason"`,
];
