import type { Pool } from 'pg';

/** The least that a clock that ran out leaves behind. */
export interface Deed {
  run: string;
  at: number;
}

/** What bare workflows have done. */
export function bareActivities(database: Pool) {
  return {
    /** Does nothing: what remains is what the engine needs for it. */
    doNothing: (): Promise<void> => Promise.resolve(),
    writeDeed: async ({ run, at }: Deed): Promise<void> => {
      await database.query('INSERT INTO "bench_deeds" ("run", "at") VALUES ($1, $2)', [run, new Date(at)]);
    },
  };
}

export type BareActivities = ReturnType<typeof bareActivities>;
