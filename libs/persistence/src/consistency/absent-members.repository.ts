import { DataSource } from 'typeorm';
import { REGION_TASK_KINDS } from '#contracts/tasks';
import { askForAll } from '../absences/absent-members.js';
import type { RaisedTasks } from '../region-tasks/region-tasks.repository.js';

/** All of them are named, for the index that knows only these. */
const KINDS = REGION_TASK_KINDS.map((kind) => `'${kind}'`).join(', ');
const ASKED = `"state" = 'open' AND "kind" IN (${KINDS}) AND "kind" = 'replaceAbsentMember'`;

/**
 * Of meetings since the oldest of these tasks: what nobody did before the meeting began stays, until it was held, moved or
 * cancelled.
 */
const END = `UPDATE "tasks" SET "state" = 'done', "ended_at" = $1::timestamptz
  WHERE ${ASKED} AND ("subject_id", "about") NOT IN (
    SELECT "invitation_id", to_char("day", 'YYYY-MM-DD')
    FROM access.absent_members(NULL, (SELECT coalesce(min("since"), $1) FROM "tasks" WHERE ${ASKED}))
  ) RETURNING "id"`;

/** Meetings of which an expert who said yes is away, in all regions. */
export class AbsentMembersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes the open work of coordinators be exactly this: whoever comes to a meeting after all, or sits no more, is no work. */
  reconcile(now: Date): Promise<RaisedTasks> {
    const at = now.toISOString();
    return this.dataSource.transaction(async (manager) => {
      const [ended] = await manager.query<[unknown[], number]>(END, [at]);
      return { ended: ended.length, opened: await askForAll(manager, at) };
    });
  }
}
