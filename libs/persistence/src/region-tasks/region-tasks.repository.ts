import { DataSource } from 'typeorm';
import { REGION_TASK_KINDS, type RegionTaskKind } from '#contracts/tasks';

/** Something of a region that needs its administrator; nothing personal. */
export interface Trouble {
  regionId: string;
  /** Id of what it is about; of one kind there is one open task for it in a region. */
  subjectId: string;
  /** A case that is gone, or was never there, is left out of the task. */
  caseId?: string;
  /** A code or a number that says more, such as a missing year. */
  about?: string;
  dueAt: string;
}

export interface RaisedTasks {
  opened: number;
  ended: number;
}

/** Work of regions that belongs to no case's process. Who writes here has looked; nobody else does. */
export class RegionTasksRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Makes the open tasks of a kind say exactly what is wrong now, in all regions: a task for each trouble that has none,
   * and no task for what has gone. They go to who holds the duty of administrator, or to the role when that account is
   * closed. One that somebody ended while its trouble stands comes back.
   */
  reconcile(kind: RegionTaskKind, troubles: readonly Trouble[], at: Date): Promise<RaisedTasks> {
    return this.dataSource.transaction(async (manager) => {
      const given = [kind, JSON.stringify(troubles), at.toISOString()];
      const [ended] = await manager.query<[unknown[], number]>(END, given);
      const opened = await manager.query<unknown[]>(OPEN, given);
      return { opened: opened.length, ended: ended.length };
    });
  }
}

const TROUBLES = `jsonb_to_recordset($2::jsonb)
  AS "trouble" ("regionId" uuid, "subjectId" uuid, "caseId" uuid, "about" text, "dueAt" timestamptz)`;

/** All of them are named, for the index that knows only these. */
const KINDS = REGION_TASK_KINDS.map((kind) => `'${kind}'`).join(', ');

const END = `UPDATE "tasks" SET "state" = 'done', "ended_at" = $3::timestamptz
  WHERE "state" = 'open' AND "kind" IN (${KINDS}) AND "kind" = $1 AND NOT EXISTS (
    SELECT FROM ${TROUBLES} WHERE "trouble"."regionId" = "tasks"."region_id" AND "trouble"."subjectId" = "tasks"."subject_id"
  ) RETURNING "id"`;

const DUTY_HOLDER = `SELECT "user"."id" FROM "regions" AS "region"
  JOIN "policies" AS "policy" ON "policy"."region_id" = "region"."id" AND "version" = "active_policy_version"
  JOIN "users" AS "user" ON "user"."id"::text = "body" -> 'duties' ->> 'regionAdmin' AND "disabled_at" IS NULL
  WHERE "region"."id" = "trouble"."regionId"`;

const OPEN = `INSERT INTO "tasks" ("id", "region_id", "case_id", "kind", "subject_id", "owner_role", "owner_user_id",
                       "since", "due_at", "state", "about")
  SELECT gen_random_uuid(), "regionId", (SELECT "id" FROM "cases" WHERE "id" = "caseId"), $1, "subjectId", 'regionAdmin',
         (${DUTY_HOLDER}), $3::timestamptz, "dueAt", 'open', "about"
  FROM ${TROUBLES} ON CONFLICT DO NOTHING RETURNING "id"`;
