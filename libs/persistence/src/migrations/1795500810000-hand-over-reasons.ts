import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who gets a task of the region reads why it was handed over. */
export class HandOverReasons1795500810000 implements MigrationInterface {
  readonly name = 'HandOverReasons1795500810000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "tasks" ADD "hand_over_reason" text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "tasks" DROP COLUMN "hand_over_reason"');
  }
}
