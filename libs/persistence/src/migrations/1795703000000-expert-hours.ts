import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EXPERT_MINUTES } from './expert-hours/expert-minutes.js';
import { EXPERT_WORK } from './expert-hours/expert-work.js';
import { madeForGate, notReadByGate, readByGate } from './row-level-security/gate-owned.js';
import { guard, unguard } from './row-level-security/guard.js';
import type { GuardedTable } from './row-level-security/tables.js';

/** Hours of experts per case, and the figures of the load that each carries. */
export class ExpertHours1795703000000 implements MigrationInterface {
  readonly name = 'ExpertHours1795703000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const reference = (column: string, table: string): string =>
  `ALTER TABLE "expert_hours" ADD CONSTRAINT "expert_hours_${column}_fkey" FOREIGN KEY ("${column}") REFERENCES "${table}"("id")`;

const TABLE = [
  `CREATE TABLE "expert_hours" (
    "id" uuid NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "case_id" uuid NOT NULL,
    "expert_id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "kind" text NOT NULL,
    "day" date NOT NULL,
    "minutes" integer NOT NULL,
    "recorded_by" uuid NOT NULL,
    "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "withdrawn_by" uuid,
    "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT "expert_hours_b7c52a04d156_check" CHECK ("kind" IN ('fileStudy', 'session', 'travel', 'other')),
    CONSTRAINT "expert_hours_d5888db4b4a7_check" CHECK ("minutes" BETWEEN 1 AND 1440),
    CONSTRAINT "expert_hours_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "expert_hours_case_id_idx" ON "expert_hours" ("case_id")`,
  `CREATE INDEX "expert_hours_expert_id_day_idx" ON "expert_hours" ("expert_id", "day") WHERE "withdrawn_at" IS NULL`,
  reference('case_id', 'cases'),
  reference('expert_id', 'experts'),
  ...['user_id', 'recorded_by', 'withdrawn_by'].map((column) => reference(column, 'users')),
  `CREATE INDEX "invitations_expert_id_idx" ON "invitations" ("expert_id")`,
];

/** The coordinators of the case see and keep all of them; an expert the own ones, as long as the dossier is open to them. */
const THEIRS = `access.case_view("case_id") = 'full' AND ("user_id" = (SELECT access.user_id())
  OR access.case_region("case_id") = (SELECT access.coordinated_region()))`;

const EXPERT_HOURS: GuardedTable = {
  name: 'expert_hours',
  api: { select: THEIRS, insert: `${THEIRS} AND "recorded_by" = (SELECT access.user_id())`, update: THEIRS },
  worker: 'SELECT, DELETE',
  forced: true,
  apiUpdates: ['withdrawn_by', 'withdrawn_at'],
};

const NEW_TO_GATE = ['expert_hours'];

const UP = [
  ...TABLE,
  ...guard(EXPERT_HOURS),
  'GRANT USAGE ON SEQUENCE "expert_hours_ordinal_seq" TO doorbraak_api',
  // The table came after the rights on all sequences.
  'GRANT USAGE ON SEQUENCE "learning_questions_ordinal_seq" TO doorbraak_worker',
  ...readByGate(NEW_TO_GATE),
  ...madeForGate([EXPERT_WORK, EXPERT_MINUTES]),
];

const DOWN = [
  'DROP INDEX "invitations_expert_id_idx"',
  'DROP FUNCTION access.expert_work, access.expert_minutes',
  ...notReadByGate(NEW_TO_GATE),
  ...unguard(EXPERT_HOURS),
  'REVOKE USAGE ON SEQUENCE "learning_questions_ordinal_seq" FROM doorbraak_worker',
  'DROP TABLE "expert_hours"',
];
