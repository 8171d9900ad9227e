import { DataSource } from 'typeorm';
import { actsFor, type Worker } from './worker.js';

/** How much waits for somebody, cut by when it is due. */
export interface OwnCounts {
  late: number;
  today: number;
  nextDays: number;
  later: number;
}

/** The moments by which work is cut, each the end of its group. */
export interface CountBounds {
  now: string;
  endOfToday: string;
  endOfNextDays: string;
}

const DUTIES_IN_CASES = ['coordinator_id', 'regievoerder_id', 'casusinbrenger_id'];
const openCasesBy = (duty: string): string =>
  `SELECT "id", "waiting_for_role", "waiting_for_user_id" FROM "cases" WHERE "phase" <> 'closed' AND "${duty}" = ANY($1)`;

/** The figures of a home screen: each is one query on an index that holds nothing but open work. */
export class TaskCountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Open tasks of this worker and of those for whom they act; work of a seat in a team is nobody else's. */
  async own(worker: Worker, { now, endOfToday, endOfNextDays }: CountBounds): Promise<OwnCounts> {
    const [counts] = await this.dataSource.query<[OwnCounts]>(
      `SELECT count(*) FILTER (WHERE "due_at" <= $2) AS "late",
              count(*) FILTER (WHERE "due_at" > $2 AND "due_at" <= $3) AS "today",
              count(*) FILTER (WHERE "due_at" > $3 AND "due_at" <= $4) AS "nextDays",
              count(*) FILTER (WHERE "due_at" > $4) AS "later"
       FROM "tasks" WHERE "state" = 'open' AND "owner_user_id" = ANY($1)
         AND ("owner_role" <> 'expert' OR "owner_user_id" = $5)`,
      [actsFor(worker), now, endOfToday, endOfNextDays, worker.userId],
    );
    return counts;
  }

  /** Open tasks that nobody of this worker's team has taken. */
  async team({ regionId, roles }: Worker): Promise<number> {
    return this.count(
      `SELECT count(*) FROM "tasks"
       WHERE "state" = 'open' AND "owner_user_id" IS NULL AND "region_id" = $1 AND "owner_role" = ANY($2)`,
      [regionId, roles],
    );
  }

  /** Open cases in which this worker has a duty, and somebody else is waited for. */
  async waitingForOthers(worker: Worker): Promise<number> {
    return this.count(
      // A part for each duty: with OR instead, the database may read through all that is open.
      `SELECT count(*) FROM (${DUTIES_IN_CASES.map(openCasesBy).join(' UNION ')}) AS "mine"
       WHERE CASE WHEN "waiting_for_user_id" IS NULL THEN "waiting_for_role" <> ALL($2)
                  WHEN "waiting_for_role" = 'expert' THEN "waiting_for_user_id" <> $3
                  ELSE "waiting_for_user_id" <> ALL($1) END`,
      [actsFor(worker), worker.roles, worker.userId],
    );
  }

  private async count(sql: string, parameters: unknown[]): Promise<number> {
    const [row] = await this.dataSource.query<[{ count: number }]>(sql, parameters);
    return row.count;
  }
}
