import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session whose team changed meets in another room on screen. */
export class MeetingRooms1795704000000 implements MigrationInterface {
  readonly name = 'MeetingRooms1795704000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "sessions" ADD "room" integer NOT NULL DEFAULT '0'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "sessions" DROP COLUMN "room"');
  }
}
