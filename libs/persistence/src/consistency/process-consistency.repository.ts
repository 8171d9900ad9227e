import { DataSource } from 'typeorm';
import { REGION_TASK_KINDS } from '#contracts/tasks';

/** Which cases must have a process, to be held against those that run. */
export class ProcessConsistencyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Ids of cases that must have a process: not closed, or closed while something of them still runs or waits. */
  async openCases(): Promise<string[]> {
    return ids(await this.dataSource.query(OPEN));
  }

  /** Which of these cases must have a process now. */
  async stillOpen(caseIds: readonly string[]): Promise<string[]> {
    return ids(
      await this.dataSource.query(`SELECT "id" FROM (${OPEN}) AS "open" WHERE "id"::text = ANY($1)`, [caseIds]),
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

  /** The regions of these cases; what is no case of the tables has none. */
  async regionsOf(caseIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ id: string; regionId: string }[]>(
      'SELECT "id", "region_id" AS "regionId" FROM "cases" WHERE "id" = ANY($1::uuid[])',
      [caseIds.filter((id) => UUID.test(id))],
    );
    return new Map(rows.map(({ id, regionId }) => [id, regionId]));
  }
}

/** Whoever starts a workflow by hand can name it as they like. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const OF_THE_REGION = REGION_TASK_KINDS.map((kind) => `'${kind}'`).join(', ');

const WAITS = `"state" = 'open' AND "case_id" IS NOT NULL AND "kind" NOT IN (${OF_THE_REGION})`;

/** Each part has an index of its own, so that a million closed cases are not looked at every minute. */
const OPEN = `SELECT "id" FROM "cases" WHERE "phase" <> 'closed'
  UNION SELECT "case_id" FROM "clocks" WHERE "state" = 'running'
  UNION SELECT "case_id" FROM "tasks" WHERE "owner_user_id" IS NOT NULL AND ${WAITS}
  UNION SELECT "case_id" FROM "tasks" WHERE "owner_user_id" IS NULL AND ${WAITS}`;

const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);
