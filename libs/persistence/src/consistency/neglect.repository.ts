import { DataSource } from 'typeorm';
import { BULK_RUN_KEYS } from '#contracts/bulk-runs';
import type { ClockKind } from '#contracts/clocks';
import type { Role } from '#contracts/codes';
import type { TaskKind } from '#contracts/tasks';
import { StandInsRepository } from '../users/stand-ins.repository.js';

export interface OverdueTask {
  id: string;
  regionId: string;
  /** Null for work of the region itself. */
  caseId: string | null;
  kind: TaskKind;
  ownerRole: Role;
  ownerUserId: string | null;
  dueAt: string;
}

export interface LateClock {
  id: string;
  regionId: string;
  caseId: string;
  kind: ClockKind;
  dueAt: string;
}

export interface UnansweredCommand {
  id: string;
  /** Of who asked. */
  regionId: string;
  /** Null where it is about no case, or about one that was never submitted. */
  caseId: string | null;
  name: string;
  createdAt: string;
  /** Whether an administrator has a task to call who asked, or had one. */
  told: boolean;
  /** Whether an administrator has said that who asked was called. */
  calledBack: boolean;
}

/** What should have been seen to by now, and was not. */
export class NeglectRepository {
  private readonly standIns: StandInsRepository;

  constructor(private readonly dataSource: DataSource) {
    this.standIns = new StandInsRepository(dataSource);
  }

  /**
   * Open tasks past due that stand in nobody's list: nobody acts for their owner, whose account is closed, or they wait
   * for a team in which the region has nobody.
   */
  async overdueWithoutOwner(now: Date): Promise<OverdueTask[]> {
    const suspects = await this.dataSource.query<OverdueTask[]>(
      `${overdueUnless('"owner_user_id" IS NOT NULL', '"user"."id" = "owner_user_id"')}
       UNION ALL
       ${overdueUnless('"owner_user_id" IS NULL', '"user"."region_id" = "task"."region_id" AND "owner_role" = ANY("roles")')}
       ORDER BY "dueAt", "id"`,
      [now],
    );
    const unseen = await Promise.all(suspects.map((task) => this.isInNobodysList(task, now)));
    return suspects.filter((_, index) => unseen[index]);
  }

  /** Clocks that run in the table although their moment had come before `before`. */
  lateClocks(before: Date): Promise<LateClock[]> {
    return this.dataSource.query(
      `SELECT "clock"."id", "region_id" AS "regionId", "case_id" AS "caseId", "kind", "due_at" AS "dueAt"
       FROM "clocks" AS "clock" JOIN "cases" AS "case" ON "case"."id" = "case_id"
       WHERE "state" = 'running' AND "due_at" < $1 ORDER BY "due_at", "clock"."id"`,
      [before],
    );
  }

  /**
   * Commands stored before `before` on which nobody has decided: who asked was told to try again, and did not. Those of
   * bulk runs are not among them: a run comes back by itself.
   */
  unansweredCommands(before: Date): Promise<UnansweredCommand[]> {
    return this.dataSource.query(
      `SELECT "command"."id", "user"."region_id" AS "regionId", "case"."id" AS "caseId", "name",
              "created_at" AS "createdAt",
              "done" IS NOT NULL AS "told", coalesce("done", false) AS "calledBack"
       FROM "commands" AS "command" JOIN "users" AS "user" ON "user"."id" = "command"."user_id"
       LEFT JOIN "cases" AS "case" ON "case"."id" = "command"."case_id"
       CROSS JOIN LATERAL (
         SELECT bool_or("state" = 'done') AS "done" FROM "tasks" AS "task"
         WHERE "kind" = 'answerCommand' AND "subject_id" = "command"."id"
         AND ("task"."case_id" = "command"."case_id" OR "task"."case_id" IS NULL)
       ) AS "call"
       WHERE "answer" IS NULL AND "created_at" < $1 AND NOT starts_with("idempotency_key", $2)
       ORDER BY "created_at", "command"."id"`,
      [before, BULK_RUN_KEYS],
    );
  }

  private async isInNobodysList({ regionId, ownerUserId }: OverdueTask, now: Date): Promise<boolean> {
    if (ownerUserId === null) return true;
    const acting = await this.standIns.actingFor(regionId, [ownerUserId], now.toISOString());
    return acting.get(ownerUserId) === null;
  }
}

/** Overdue tasks of one kind, held or queued: each has an index. None for which an open account `fits`. */
const overdueUnless = (which: string, fits: string): string => `
  SELECT "id", "region_id" AS "regionId", "case_id" AS "caseId", "kind", "owner_role" AS "ownerRole",
         "owner_user_id" AS "ownerUserId", "due_at" AS "dueAt"
  FROM "tasks" AS "task" WHERE "state" = 'open' AND "due_at" < $1 AND ${which}
  AND NOT EXISTS (SELECT FROM "users" AS "user" WHERE "disabled_at" IS NULL AND ${fits})`;
