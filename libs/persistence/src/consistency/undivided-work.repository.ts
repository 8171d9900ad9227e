import { DataSource } from 'typeorm';
import type { Role } from '#contracts/codes';
import { PERSONAL_TASKS } from '#contracts/tasks';
import { BulkRunsRepository } from '../bulk-runs/bulk-runs.repository.js';
import type { NewBulkRun } from '../bulk-runs/new-bulk-run.js';

/** A region whose policy divides work by load, and in whose name that is done. */
export interface DividingRegion {
  regionId: string;
  coordinatorId: string;
}

export interface UndividedTask {
  id: string;
  caseId: string | null;
  ownerRole: Role;
}

/** Work of teams that nobody has taken, where the region has asked for it to be divided. */
export class UndividedWorkRepository {
  private readonly runs: BulkRunsRepository;

  constructor(private readonly dataSource: DataSource) {
    this.runs = new BulkRunsRepository(dataSource);
  }

  /** Regions whose active policy divides work by load. */
  dividingRegions(): Promise<DividingRegion[]> {
    return this.dataSource.query(
      `SELECT "region"."id" AS "regionId", "user"."id" AS "coordinatorId" FROM "regions" AS "region"
       JOIN "policies" AS "policy" ON "policy"."region_id" = "region"."id" AND "version" = "active_policy_version"
       JOIN "users" AS "user" ON "user"."id"::text = "body" -> 'duties' ->> 'coordinator'
       WHERE "body" ->> 'workDistribution' = 'byLoad' ORDER BY "code"`,
    );
  }

  /**
   * Open tasks of teams since before `before`, what is due first on top. What a run took in hand after `triedAfter` is
   * left out: it is under way, or its case refused.
   */
  tasks(regionId: string, before: Date, triedAfter: Date): Promise<UndividedTask[]> {
    return this.dataSource.query(
      `SELECT "task"."id", "task"."case_id" AS "caseId", "owner_role" AS "ownerRole" FROM "tasks" AS "task"
       WHERE "region_id" = $1 AND "state" = 'open' AND "owner_user_id" IS NULL AND "since" < $2
         AND "kind" <> ALL($4) AND "task"."id" NOT IN (
           SELECT "task_id" FROM "bulk_runs" AS "run" JOIN "bulk_run_items" ON "run_id" = "run"."id"
           WHERE "run"."region_id" = $1 AND "started_at" > $3 AND "task_id" IS NOT NULL
         )
       ORDER BY "due_at", "task"."id"`,
      [regionId, before, triedAfter, PERSONAL_TASKS],
    );
  }

  /** Starts the run that brings the tasks to people. */
  async start(run: NewBulkRun): Promise<void> {
    await this.dataSource.transaction((manager) => this.runs.create(manager, run));
  }
}
