import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CALENDAR_TROUBLES, MAILS_AND_CALENDARS } from './calendars/troubles.js';
import { MAIL_FUNCTIONS } from './row-level-security/gate.js';
import { madeForGate, notReadByGate, readByGate } from './row-level-security/gate-owned.js';
import { withRowsOf } from './with-rows-of.js';

/** Calendars that cannot be told of a session are seen by the administrator, and count where mails that fail do. */
export class CalendarTroubles1795705000000 implements MigrationInterface {
  readonly name = 'CalendarTroubles1795705000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
    // Since when is not known of what fails already.
    await withRowsOf(queryRunner, ['session_calls'], () => queryRunner.query(FAILS_SINCE_NOW));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const FAILS_SINCE_NOW = `UPDATE "session_calls" SET "failing_since" = now() WHERE "last_error" IS NOT NULL`;
const WITHOUT_MAIL_FUNCTIONS = 'DROP FUNCTION access.mail_backlog, access.mails_failing_since';

const UP = [
  'ALTER TABLE "session_calls" ADD "failing_since" TIMESTAMP(3) WITH TIME ZONE',
  `CREATE INDEX "session_calls_user_id_last_error_idx" ON "session_calls" ("user_id", "last_error")
   WHERE "last_error" IS NOT NULL`,
  ...readByGate(['session_calls']),
  WITHOUT_MAIL_FUNCTIONS,
  ...madeForGate([...MAILS_AND_CALENDARS, CALENDAR_TROUBLES]),
];

const DOWN = [
  `${WITHOUT_MAIL_FUNCTIONS}, access.calendar_troubles`,
  ...madeForGate(MAIL_FUNCTIONS),
  ...notReadByGate(['session_calls']),
  'DROP INDEX "session_calls_user_id_last_error_idx"',
  'ALTER TABLE "session_calls" DROP COLUMN "failing_since"',
];
