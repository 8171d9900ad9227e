import { setTimeout } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** Settles once somebody waits in a database for what somebody else holds. */
export async function somebodyWaits(dataSource: DataSource): Promise<void> {
  for (;;) {
    const [{ waiting }] = await dataSource.query<[{ waiting: boolean }]>(
      `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock') AS "waiting"`,
    );
    if (waiting) return;
    await setTimeout(20);
  }
}
