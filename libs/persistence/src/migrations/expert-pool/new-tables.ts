/** The new tables. */
export const NEW_TABLES = [
  `CREATE TABLE "learning_questions" (
    "id" uuid NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "case_id" uuid NOT NULL,
    "session_id" uuid NOT NULL,
    "asked_by" uuid NOT NULL,
    "recorded_by" uuid NOT NULL,
    "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "question" text,
    "answer" text,
    CONSTRAINT "learning_questions_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "assembly_runs" (
    "id" uuid NOT NULL,
    "case_id" uuid NOT NULL,
    "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "question" jsonb NOT NULL,
    "problem" jsonb NOT NULL,
    "result" jsonb NOT NULL,
    "wider" jsonb,
    "solver" text NOT NULL,
    "milliseconds" double precision NOT NULL,
    CONSTRAINT "assembly_runs_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "domains" (
    "region_id" uuid NOT NULL,
    "code" text NOT NULL,
    "name" text NOT NULL,
    "ended_on" date,
    CONSTRAINT "domains_pkey" PRIMARY KEY ("region_id", "code")
  )`,
  `CREATE TABLE "levels" (
    "region_id" uuid NOT NULL,
    "level" integer NOT NULL,
    "name" text NOT NULL,
    "meaning" text NOT NULL,
    CONSTRAINT "levels_95f6929d2d53_check" CHECK ("level" BETWEEN 1 AND 3),
    CONSTRAINT "levels_pkey" PRIMARY KEY ("region_id", "level")
  )`,
  `CREATE TABLE "expert_domains" (
    "expert_id" uuid NOT NULL,
    "domain" text NOT NULL,
    "level" integer NOT NULL,
    "registration" text,
    "since" integer,
    "confirmed_by" uuid,
    "confirmed_at" TIMESTAMP(3) WITH TIME ZONE,
    "valid_until" date,
    CONSTRAINT "expert_domains_95f6929d2d53_check" CHECK ("level" BETWEEN 1 AND 3),
    CONSTRAINT "expert_domains_pkey" PRIMARY KEY ("expert_id", "domain")
  )`,
  `CREATE TABLE "organisation_relations" (
    "id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "related_id" uuid NOT NULL,
    "relation" text NOT NULL,
    CONSTRAINT "organisation_relations_organisation_id_related_id_key" UNIQUE ("organisation_id", "related_id"),
    CONSTRAINT "organisation_relations_8a7c1d28c49e_check" CHECK ("relation" IN ('group', 'subcontractor')),
    CONSTRAINT "organisation_relations_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "weekly_slots" (
    "id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "weekday" integer NOT NULL,
    "starts_at" text NOT NULL,
    "minutes" integer NOT NULL,
    "urgent_only" boolean NOT NULL DEFAULT false,
    "place" text,
    "valid_from" date NOT NULL,
    "valid_until" date,
    CONSTRAINT "weekly_slots_ca03ffccec37_check" CHECK ("starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    CONSTRAINT "weekly_slots_08ff8c4603d9_check" CHECK ("minutes" BETWEEN 15 AND 600),
    CONSTRAINT "weekly_slots_b9dbc41072a8_check" CHECK ("weekday" BETWEEN 1 AND 7),
    CONSTRAINT "weekly_slots_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "meeting_slots" (
    "id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "weekly_slot_id" uuid,
    "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "urgent_only" boolean NOT NULL DEFAULT false,
    "place" text,
    "cancelled_at" TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT "meeting_slots_cadcc6205882_check" CHECK ("ends_at" > "starts_at"),
    CONSTRAINT "meeting_slots_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "slot_availabilities" (
    "id" uuid NOT NULL,
    "expert_id" uuid NOT NULL,
    "weekly_slot_id" uuid,
    "meeting_slot_id" uuid,
    "available" boolean NOT NULL,
    CONSTRAINT "slot_availabilities_08f6b76c3cda_check" CHECK (num_nonnulls("weekly_slot_id", "meeting_slot_id") = 1),
    CONSTRAINT "slot_availabilities_pkey" PRIMARY KEY ("id")
  )`,
];

/** Their names, those that are pointed at last. */
export const NEW_TABLE_NAMES = [
  'slot_availabilities',
  'meeting_slots',
  'weekly_slots',
  'organisation_relations',
  'expert_domains',
  'levels',
  'domains',
  'assembly_runs',
  'learning_questions',
];
