import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks know their region, so that a team's queue is one index; some are about the region itself and no case. */
export class Tasks1795500300000 implements MigrationInterface {
  readonly name = 'Tasks1795500300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  /** What the earlier schema has no place for goes. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const EARLIER_KINDS = `'decideTriage', 'decideLapsedSupplement', 'supplementCase', 'decideObjection', 'assembleTeam', 'answerInvitation', 'widenPool', 'holdSession', 'deliverAnalysis', 'confirmPlan', 'reviseElement', 'decideFunding', 'settleFunding', 'supplementFunding', 'reviewPartialGrant', 'arrangeStart', 'pushWait', 'waitCheckIn', 'reviewBridging', 'prepareHandover', 'answerHandover', 'callAfterHandover', 'confirmHandover', 'followUpCheckIn', 'handleSafetyAlarm', 'handleWithdrawnConsent', 'reviewPause', 'reviewAdvice', 'closeCase'`;
const REGION_KINDS = `'extendCalendar', 'restoreCase', 'endStrayWorkflow', 'wakeClock', 'placeWork', 'answerCommand', 'restoreMail'`;

const UP = [
  `ALTER TABLE "tasks" ADD "region_id" uuid, ADD "about" text, ALTER COLUMN "case_id" DROP NOT NULL`,
  `UPDATE "tasks" SET "region_id" = "cases"."region_id" FROM "cases" WHERE "cases"."id" = "tasks"."case_id"`,
  `ALTER TABLE "tasks" ALTER COLUMN "region_id" SET NOT NULL`,
  `ALTER TABLE "tasks" DROP CONSTRAINT "tasks_757313afead1_check"`,
  `ALTER TABLE "tasks" ADD CONSTRAINT "tasks_5e9f0a14ac34_check" CHECK ("kind" IN (${EARLIER_KINDS}, 'reviewNewTerm', ${REGION_KINDS}))`,
  `DROP INDEX "tasks_owner_role_due_at_id_idx", "tasks_owner_user_id_due_at_id_idx"`,
  `CREATE INDEX "tasks_owner_user_id_due_at_id_idx" ON "tasks" ("owner_user_id", "due_at", "id") WHERE "state" = 'open' AND "owner_user_id" IS NOT NULL`,
  `CREATE INDEX "tasks_region_id_owner_role_due_at_id_idx" ON "tasks" ("region_id", "owner_role", "due_at", "id") WHERE "state" = 'open' AND "owner_user_id" IS NULL`,
  `CREATE INDEX "tasks_region_id_due_at_id_idx" ON "tasks" ("region_id", "due_at", "id") WHERE "state" = 'open' AND "owner_user_id" IS NOT NULL`,
  `CREATE UNIQUE INDEX "tasks_region_id_kind_subject_id_idx" ON "tasks" ("region_id", "kind", "subject_id") WHERE "state" = 'open' AND "kind" IN (${REGION_KINDS})`,
  `CREATE INDEX "cases_coordinator_id_idx" ON "cases" ("coordinator_id") WHERE "phase" <> 'closed'`,
  `CREATE INDEX "cases_regievoerder_id_idx" ON "cases" ("regievoerder_id") WHERE "phase" <> 'closed'`,
  `CREATE INDEX "cases_casusinbrenger_id_idx" ON "cases" ("casusinbrenger_id") WHERE "phase" <> 'closed'`,
];

const DOWN = [
  `DROP INDEX "cases_casusinbrenger_id_idx", "cases_regievoerder_id_idx", "cases_coordinator_id_idx"`,
  `DROP INDEX "tasks_region_id_kind_subject_id_idx", "tasks_region_id_due_at_id_idx", "tasks_region_id_owner_role_due_at_id_idx", "tasks_owner_user_id_due_at_id_idx"`,
  `DELETE FROM "tasks" WHERE "case_id" IS NULL OR "kind" NOT IN (${EARLIER_KINDS})`,
  `ALTER TABLE "tasks" DROP CONSTRAINT "tasks_5e9f0a14ac34_check"`,
  `ALTER TABLE "tasks" ADD CONSTRAINT "tasks_757313afead1_check" CHECK ("kind" IN (${EARLIER_KINDS}))`,
  `ALTER TABLE "tasks" DROP COLUMN "region_id", DROP COLUMN "about", ALTER COLUMN "case_id" SET NOT NULL`,
  `CREATE INDEX "tasks_owner_role_due_at_id_idx" ON "tasks" ("owner_role", "due_at", "id") WHERE "state" = 'open' AND "owner_user_id" IS NULL`,
  `CREATE INDEX "tasks_owner_user_id_due_at_id_idx" ON "tasks" ("owner_user_id", "due_at", "id") WHERE "state" = 'open'`,
];
