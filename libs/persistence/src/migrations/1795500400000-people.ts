import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Absence, departure and standing substitutes; addresses for mail. */
export class People1795500400000 implements MigrationInterface {
  readonly name = 'People1795500400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "absences", "departures"');
    await queryRunner.query('ALTER TABLE "users" DROP COLUMN "substitute_user_id", DROP COLUMN "email"');
    await queryRunner.query('DROP INDEX "users_region_id_disabled_idx"');
  }
}

const statements = [
  `ALTER TABLE "users" ADD "substitute_user_id" uuid, ADD "email" text`,
  `ALTER TABLE "users" ADD CONSTRAINT "users_substitute_user_id_fkey" FOREIGN KEY ("substitute_user_id") REFERENCES "users"("id")`,
  `CREATE INDEX "users_region_id_disabled_idx" ON "users" ("region_id") WHERE "disabled_at" IS NOT NULL`,
  `CREATE TABLE "absences" (
    "id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "substitute_user_id" uuid NOT NULL,
    "from" date NOT NULL,
    "until" date NOT NULL,
    "recorded_by" uuid NOT NULL,
    "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "cancelled_at" TIMESTAMP(3) WITH TIME ZONE,
    "reason" text,
    CONSTRAINT "absences_b2289c3dfa32_check" CHECK ("user_id" <> "substitute_user_id"),
    CONSTRAINT "absences_f7893a54a08a_check" CHECK ("from" <= "until"),
    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "absences_user_id_idx" ON "absences" ("user_id")`,
  `CREATE INDEX "absences_region_id_until_idx" ON "absences" ("region_id", "until") WHERE "cancelled_at" IS NULL`,
  `ALTER TABLE "absences" ADD CONSTRAINT "absences_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id")`,
  `ALTER TABLE "absences" ADD CONSTRAINT "absences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id")`,
  `ALTER TABLE "absences" ADD CONSTRAINT "absences_substitute_user_id_fkey" FOREIGN KEY ("substitute_user_id") REFERENCES "users"("id")`,
  `CREATE TABLE "departures" (
    "id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "successor_user_id" uuid NOT NULL,
    "last_day" date NOT NULL,
    "state" text NOT NULL,
    "bulk_run_id" uuid,
    "recorded_by" uuid NOT NULL,
    "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "reason" text NOT NULL,
    CONSTRAINT "departures_26e6d846e630_check" CHECK ("state" IN ('planned', 'handingOver', 'done', 'cancelled')),
    CONSTRAINT "departures_6650751236df_check" CHECK ("user_id" <> "successor_user_id"),
    CONSTRAINT "departures_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "departures_user_id_idx" ON "departures" ("user_id") WHERE "state" <> 'cancelled'`,
  `CREATE INDEX "departures_last_day_idx" ON "departures" ("last_day") WHERE "state" = 'planned'`,
  `CREATE INDEX "departures_region_id_idx" ON "departures" ("region_id")`,
  `ALTER TABLE "departures" ADD CONSTRAINT "departures_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id")`,
  `ALTER TABLE "departures" ADD CONSTRAINT "departures_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id")`,
  `ALTER TABLE "departures" ADD CONSTRAINT "departures_successor_user_id_fkey" FOREIGN KEY ("successor_user_id") REFERENCES "users"("id")`,
];
