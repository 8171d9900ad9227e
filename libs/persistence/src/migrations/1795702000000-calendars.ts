import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CALENDAR_FUNCTIONS } from './calendars/gate.js';
import { madeForGate, notReadByGate, readByGate } from './row-level-security/gate-owned.js';
import { guard, unguard } from './row-level-security/guard.js';
import type { GuardedTable } from './row-level-security/tables.js';

/** Calendars of people, what they were mailed of sessions, and slots that somebody cancelled by hand. */
export class Calendars1795702000000 implements MigrationInterface {
  readonly name = 'Calendars1795702000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const reference = (table: string, column: string, to: string): string =>
  `ALTER TABLE "${table}" ADD CONSTRAINT "${table}_${column}_fkey" FOREIGN KEY ("${column}") REFERENCES "${to}"("id")`;

const TABLES = [
  `CREATE TABLE "calendar_feeds" (
    "user_id" uuid NOT NULL,
    "secret_hash" text NOT NULL,
    "made_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "calendar_feeds_secret_hash_key" UNIQUE ("secret_hash"),
    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("user_id")
  )`,
  `CREATE TABLE "session_calls" (
    "session_id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "case_id" uuid NOT NULL,
    "method" text,
    "sequence" integer,
    "sent" integer NOT NULL DEFAULT '0',
    "sent_at" TIMESTAMP(3) WITH TIME ZONE,
    "attempts" integer NOT NULL DEFAULT '0',
    "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "last_error" text,
    CONSTRAINT "session_calls_e2286955ea74_check" CHECK ("method" IN ('REQUEST', 'CANCEL')),
    CONSTRAINT "session_calls_a8454cf0868e_check" CHECK ("last_error" IN ('noServer', 'serverAway', 'loginRefused', 'senderRefused', 'noAddress', 'readerRefused')),
    CONSTRAINT "session_calls_pkey" PRIMARY KEY ("session_id", "user_id")
  )`,
  reference('calendar_feeds', 'user_id', 'users'),
  reference('session_calls', 'session_id', 'sessions'),
  reference('session_calls', 'user_id', 'users'),
  reference('session_calls', 'case_id', 'cases'),
  `CREATE INDEX "session_calls_case_id_idx" ON "session_calls" ("case_id")`,
  `CREATE INDEX "session_calls_user_id_idx" ON "session_calls" ("user_id")`,
  `CREATE INDEX "sessions_planned_at_idx" ON "sessions" ("planned_at")`,
  `ALTER TABLE "meeting_slots" ADD "cancelled_by" uuid`,
  reference('meeting_slots', 'cancelled_by', 'users'),
];

const THEIRS = '"user_id" = (SELECT access.user_id())';
const FEEDS: GuardedTable = {
  name: 'calendar_feeds',
  api: { select: THEIRS, insert: THEIRS, update: THEIRS, delete: THEIRS },
  worker: 'SELECT',
  forced: false,
};
const CALLS: GuardedTable = { name: 'session_calls', api: {}, worker: 'SELECT, INSERT, UPDATE, DELETE', forced: true };

const NEW_TO_GATE = ['calendar_feeds', 'sessions'];

const UP = [
  ...TABLES,
  ...guard(FEEDS),
  ...guard(CALLS),
  // The worker holds a weekly slot while it makes its moments; it changes none.
  'GRANT UPDATE ("valid_until") ON "weekly_slots" TO doorbraak_worker',
  ...readByGate(NEW_TO_GATE),
  ...madeForGate(CALENDAR_FUNCTIONS),
];

const DOWN = [
  'DROP FUNCTION access.calendar_owner, access.taken_slots',
  ...notReadByGate(NEW_TO_GATE),
  'REVOKE UPDATE ("valid_until") ON "weekly_slots" FROM doorbraak_worker',
  ...unguard(CALLS),
  ...unguard(FEEDS),
  'ALTER TABLE "meeting_slots" DROP COLUMN "cancelled_by"',
  'DROP INDEX "sessions_planned_at_idx"',
  'DROP TABLE "session_calls"',
  'DROP TABLE "calendar_feeds"',
];
