import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who cannot come in a slot is found from the slot, and from the meetings that are still to be held. */
export class SearchIndexes1795710000000 implements MigrationInterface {
  readonly name = 'SearchIndexes1795710000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const column of SLOTS) {
      await queryRunner.query(
        `CREATE INDEX "slot_availabilities_${column}_idx" ON "slot_availabilities" ("${column}") WHERE NOT "available"`,
      );
    }
    await queryRunner.query(
      `CREATE INDEX "sessions_to_hold_idx" ON "sessions" ("planned_at") WHERE "status" IN ('reserved', 'planned')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "sessions_to_hold_idx"');
    for (const column of SLOTS) await queryRunner.query(`DROP INDEX "slot_availabilities_${column}_idx"`);
  }
}

const SLOTS = ['weekly_slot_id', 'meeting_slot_id'];
