import type { QueryRunner } from 'typeorm';

const BATCH = 500;

/** Reads rows as they were at the beginning, some hundreds at a time, whatever is written meanwhile. Needs a transaction. */
export async function inBatches<R>(
  runner: QueryRunner,
  select: string,
  work: (rows: R[]) => Promise<void>,
): Promise<void> {
  await runner.query(`DECLARE "batches" NO SCROLL CURSOR FOR ${select}`);
  for (;;) {
    const rows = (await runner.query(`FETCH ${BATCH} FROM "batches"`)) as R[];
    if (rows.length === 0) break;
    await work(rows);
  }
  await runner.query('CLOSE "batches"');
}
