import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sweeper looks for commands without an answer every minute, among all that were ever given. */
export class UnansweredCommands1795500700000 implements MigrationInterface {
  readonly name = 'UnansweredCommands1795500700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX "commands_created_at_idx" ON "commands" ("created_at") WHERE "answer" IS NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "commands_created_at_idx"');
  }
}
