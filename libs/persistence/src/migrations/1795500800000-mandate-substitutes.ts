import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The decision by which substitutes of a mandate were named is kept with them. */
export class MandateSubstitutes1795500800000 implements MigrationInterface {
  readonly name = 'MandateSubstitutes1795500800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "mandates" ADD "substitutes_decision" text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "mandates" DROP COLUMN "substitutes_decision"');
  }
}
