import { MigrationInterface, QueryRunner } from 'typeorm';

/** Clocks know whose they are, what holds them still, when they ended and when they remind; pauses may be of one clock. */
export class Clocks1795500600000 implements MigrationInterface {
  name = 'Clocks1795500600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of up) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of down) await queryRunner.query(statement);
  }
}

const ROLES = `'casusinbrenger', 'coordinator', 'expert', 'mandateHolder', 'provider', 'regievoerder', 'regionAdmin', 'auditor'`;

const up = [
  `ALTER TABLE "clocks"
    ADD "ended_at" TIMESTAMP(3) WITH TIME ZONE,
    ADD "owner_role" text,
    ADD "owner_user_id" uuid,
    ADD "term_source" text NOT NULL DEFAULT 'policy',
    ADD "remind_at" TIMESTAMP(3) WITH TIME ZONE,
    ADD "reminders" integer NOT NULL DEFAULT 0`,
  // Whose task is under it answers for a clock; where there is none, the coordinator of the case.
  `UPDATE "clocks" SET "owner_role" = 'coordinator', "owner_user_id" = "case"."coordinator_id",
     "ended_at" = CASE WHEN "state" = 'passed' THEN "due_at" END
   FROM "cases" AS "case" WHERE "case"."id" = "clocks"."case_id"`,
  `UPDATE "clocks" SET "owner_role" = "task"."owner_role", "owner_user_id" = "task"."owner_user_id",
     "ended_at" = coalesce("clocks"."ended_at", "task"."ended_at")
   FROM "tasks" AS "task" WHERE "task"."clock_id" = "clocks"."id"`,
  `UPDATE "clocks" SET "pauses" = (
     SELECT coalesce(jsonb_agg("pause" || jsonb_build_object('by', NULL, 'holds',
       CASE WHEN "pause"->>'to' IS NULL THEN jsonb_build_array("pause"->>'reason') ELSE '[]'::jsonb END)), '[]'::jsonb)
     FROM jsonb_array_elements("pauses") AS "pause"
   ) WHERE jsonb_array_length("pauses") > 0`,
  // A date that somebody named, or days that somebody added, do not move with the rules.
  `UPDATE "clocks" SET "term_source" = 'given' WHERE "kind" IN ('followUpMoment', 'bridgingEnd', 'provisionalEnd')`,
  `UPDATE "clocks" SET "term_source" = 'given'
   FROM "cases" AS "case" JOIN "policies" AS "policy" ON "policy"."region_id" = "case"."region_id"
   WHERE "case"."id" = "clocks"."case_id" AND "policy"."version" = "clocks"."policy_version"
     AND "clocks"."term" IS DISTINCT FROM "policy"."body"->'clocks'->"clocks"."kind"->'term'
     AND "clocks"."term" IS DISTINCT FROM "policy"."body"->'clocks'->"clocks"."kind"->'urgentTerm'
     AND "clocks"."term" IS DISTINCT FROM "policy"."body"->'clocks'->"clocks"."kind"->'ladderTerm'`,
  `ALTER TABLE "clocks"
    ALTER "owner_role" SET NOT NULL,
    ALTER "term_source" DROP DEFAULT,
    ALTER "reminders" DROP DEFAULT`,
  `ALTER TABLE "clocks" ADD CONSTRAINT "clocks_b326b4ceafbc_check" CHECK ("owner_role" IN (${ROLES}))`,
  `ALTER TABLE "clocks" ADD CONSTRAINT "clocks_ab410a61efa1_check" CHECK ("term_source" IN ('policy', 'given'))`,
  `ALTER TABLE "pauses" ADD "clock_id" uuid`,
  `ALTER TABLE "case_events" ADD "on_behalf_of_id" uuid`,
];

const down = [
  `ALTER TABLE "case_events" DROP COLUMN "on_behalf_of_id"`,
  `ALTER TABLE "pauses" DROP COLUMN "clock_id"`,
  `ALTER TABLE "clocks"
    DROP COLUMN "reminders",
    DROP COLUMN "remind_at",
    DROP COLUMN "term_source",
    DROP COLUMN "owner_user_id",
    DROP COLUMN "owner_role",
    DROP COLUMN "ended_at"`,
];
