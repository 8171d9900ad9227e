import { DataSource } from 'typeorm';
import type { ClockKind } from '#contracts/clocks';
import type { Role } from '#contracts/codes';
import type { TaskKind } from '#contracts/tasks';

export interface OverdueTask {
  id: string;
  caseId: string;
  kind: TaskKind;
  ownerRole: Role;
  dueAt: string;
}

export interface LateClock {
  id: string;
  caseId: string;
  kind: ClockKind;
  dueAt: string;
}

export interface UnansweredCommand {
  id: string;
  caseId: string;
  name: string;
  createdAt: string;
}

/** What the tables say that must be going on, to be held against what goes on. */
export class ProcessConsistencyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Ids of cases that must have a process: not closed, or closed and still to be reopened by a relapse. */
  async openCases(): Promise<string[]> {
    return ids(await this.dataSource.query(`SELECT "id" FROM "cases" AS "case" WHERE ${IS_OPEN}`));
  }

  /** Which of these cases must have a process now. */
  async stillOpen(caseIds: readonly string[]): Promise<string[]> {
    return ids(
      await this.dataSource.query(`SELECT "id" FROM "cases" AS "case" WHERE "id"::text = ANY($1) AND ${IS_OPEN}`, [
        caseIds,
      ]),
    );
  }

  /** Ids of submitted cases whose start is promised and must still be delivered: theirs is no process yet. */
  async waitingForStart(): Promise<string[]> {
    return ids(
      await this.dataSource.query(
        `SELECT "case_id" AS "id" FROM "outbox" WHERE "kind" = 'startCase' AND "delivered_at" IS NULL`,
      ),
    );
  }

  /**
   * Open tasks past due that stand in nobody's list: their owner cannot log in any more, or they wait for a team in
   * which the region has nobody.
   */
  overdueWithoutOwner(now: Date): Promise<OverdueTask[]> {
    return this.dataSource.query(
      `SELECT "task"."id", "case_id" AS "caseId", "kind", "owner_role" AS "ownerRole", "due_at" AS "dueAt"
       FROM "tasks" AS "task" JOIN "cases" AS "case" ON "case"."id" = "task"."case_id"
       WHERE "state" = 'open' AND "due_at" < $1 AND NOT EXISTS (
         SELECT FROM "users" AS "user" WHERE "disabled_at" IS NULL AND CASE
           WHEN "task"."owner_user_id" IS NOT NULL THEN "user"."id" = "task"."owner_user_id"
           ELSE "user"."region_id" = "case"."region_id" AND "task"."owner_role" = ANY("user"."roles")
         END
       )
       ORDER BY "due_at", "task"."id"`,
      [now],
    );
  }

  /** Clocks that run in the table although their moment had come before `before`. */
  lateClocks(before: Date): Promise<LateClock[]> {
    return this.dataSource.query(
      `SELECT "id", "case_id" AS "caseId", "kind", "due_at" AS "dueAt" FROM "clocks"
       WHERE "state" = 'running' AND "due_at" < $1 ORDER BY "due_at", "id"`,
      [before],
    );
  }

  /** Commands stored before `before` on which no case has decided. */
  unansweredCommands(before: Date): Promise<UnansweredCommand[]> {
    return this.dataSource.query(
      `SELECT "id", "case_id" AS "caseId", "name", "created_at" AS "createdAt" FROM "commands"
       WHERE "answer" IS NULL AND "created_at" < $1 ORDER BY "created_at", "id"`,
      [before],
    );
  }
}

const IS_OPEN = `("case"."phase" <> 'closed' OR EXISTS (
  SELECT FROM "clocks" WHERE "case_id" = "case"."id" AND "kind" = 'reopening' AND "state" IN ('running', 'paused')
))`;

const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);
