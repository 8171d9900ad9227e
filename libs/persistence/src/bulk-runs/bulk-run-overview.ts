import type { EntityManager } from 'typeorm';
import type { BulkRunEntity } from './bulk-run.entity.js';

/** How far a run is. */
export interface BulkRunProgress {
  total: number;
  waiting: number;
  done: number;
  refused: number;
}

/** A run with who asked for it and how far it is. */
export interface BulkRunOverview extends BulkRunEntity, BulkRunProgress {
  startedByName: string;
}

/** Looks up, for some runs at once, what an overview shows beside the run itself. */
export async function withProgress(manager: EntityManager, runs: BulkRunEntity[]): Promise<BulkRunOverview[]> {
  const found = await manager.query<(BulkRunProgress & { id: string; startedByName: string })[]>(
    `SELECT "run"."id", "user"."display_name" AS "startedByName", count("position")::int AS "total",
       count(*) FILTER (WHERE "item"."state" = 'waiting')::int AS "waiting",
       count(*) FILTER (WHERE "item"."state" = 'done')::int AS "done",
       count(*) FILTER (WHERE "item"."state" = 'refused')::int AS "refused"
     FROM "bulk_runs" AS "run" JOIN "users" AS "user" ON "user"."id" = "run"."started_by"
     LEFT JOIN "bulk_run_items" AS "item" ON "item"."run_id" = "run"."id"
     WHERE "run"."id" = ANY($1) GROUP BY "run"."id", "user"."display_name"`,
    [runs.map(({ id }) => id)],
  );
  const progress = new Map(found.map((each) => [each.id, each]));
  return runs.map((run) => ({ ...run, ...progress.get(run.id)! }));
}
