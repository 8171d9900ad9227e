import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work over many cases, and an outbox that promises more than the start of a case. */
export class BulkRuns1795500200000 implements MigrationInterface {
  readonly name = 'BulkRuns1795500200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of up) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of down) await queryRunner.query(statement);
  }
}

const up = [
  `CREATE TABLE "bulk_runs" (
    "id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "kind" text NOT NULL,
    "order" jsonb NOT NULL,
    "state" text NOT NULL,
    "started_by" uuid NOT NULL,
    "started_as" text NOT NULL,
    "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "ended_at" TIMESTAMP(3) WITH TIME ZONE,
    "reason" text NOT NULL,
    CONSTRAINT "bulk_runs_4bca67cecc15_check" CHECK ("kind" IN ('policyRollOut', 'reassignment', 'succession')),
    CONSTRAINT "bulk_runs_d8d58387f191_check" CHECK ("state" IN ('running', 'stopped', 'done')),
    CONSTRAINT "bulk_runs_d66d7823834b_check" CHECK ("started_as" IN ('casusinbrenger', 'coordinator', 'expert', 'mandateHolder', 'provider', 'regievoerder', 'regionAdmin', 'auditor')),
    CONSTRAINT "bulk_runs_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "bulk_runs_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id"),
    CONSTRAINT "bulk_runs_started_by_fkey" FOREIGN KEY ("started_by") REFERENCES "users"("id")
  )`,
  `CREATE INDEX "bulk_runs_region_id_started_at_id_idx" ON "bulk_runs" ("region_id", "started_at", "id")`,
  `CREATE TABLE "bulk_run_items" (
    "run_id" uuid NOT NULL,
    "position" integer NOT NULL,
    "case_id" uuid,
    "task_id" uuid,
    "to_user_id" uuid,
    "state" text NOT NULL,
    "code" text,
    "at" TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT "bulk_run_items_1193ac4d6b3b_check" CHECK ("state" IN ('waiting', 'done', 'refused')),
    CONSTRAINT "bulk_run_items_pkey" PRIMARY KEY ("run_id", "position"),
    CONSTRAINT "bulk_run_items_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "bulk_runs"("id"),
    CONSTRAINT "bulk_run_items_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")
  )`,
  `CREATE INDEX "bulk_run_items_run_id_state_idx" ON "bulk_run_items" ("run_id", "state")`,
  `ALTER TABLE "outbox"
    ADD COLUMN "subject_id" uuid,
    ALTER COLUMN "case_id" DROP NOT NULL,
    DROP CONSTRAINT "outbox_f2860270d39b_check",
    ADD CONSTRAINT "outbox_5d31a6178884_check" CHECK ("kind" IN ('startCase', 'startBulkRun')),
    ADD CONSTRAINT "outbox_631c2a754d96_check" CHECK (num_nonnulls("case_id", "subject_id") = 1)`,
];

/** What a bulk run still had to do is forgotten with it. */
const down = [
  `DELETE FROM "outbox" WHERE "kind" = 'startBulkRun'`,
  `ALTER TABLE "outbox"
    DROP CONSTRAINT "outbox_631c2a754d96_check",
    DROP CONSTRAINT "outbox_5d31a6178884_check",
    ADD CONSTRAINT "outbox_f2860270d39b_check" CHECK ("kind" IN ('startCase')),
    ALTER COLUMN "case_id" SET NOT NULL,
    DROP COLUMN "subject_id"`,
  `DROP TABLE "bulk_run_items"`,
  `DROP TABLE "bulk_runs"`,
];
