import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A seat in a team is one person's: who is only an expert names nobody who stands in. */
export class AbsencesOfExperts1795708000000 implements MigrationInterface {
  readonly name = 'AbsencesOfExperts1795708000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "absences" ALTER COLUMN "substitute_user_id" DROP NOT NULL');
  }

  /** A coordinator is named, who looked after their work; where there is none the absence goes. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE "absences" a SET "substitute_user_id" = (
      SELECT u."id" FROM "users" u
      WHERE u."region_id" = a."region_id" AND u."id" <> a."user_id" AND u."disabled_at" IS NULL AND 'coordinator' = ANY (u."roles")
      ORDER BY u."id" LIMIT 1) WHERE a."substitute_user_id" IS NULL`);
    await queryRunner.query('DELETE FROM "absences" WHERE "substitute_user_id" IS NULL');
    await queryRunner.query('ALTER TABLE "absences" ALTER COLUMN "substitute_user_id" SET NOT NULL');
  }
}
