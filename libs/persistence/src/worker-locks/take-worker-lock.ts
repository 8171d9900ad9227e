import type { EntityManager } from 'typeorm';

/** Work that one worker at a time does, however many there are. */
export type WorkerLock = 'accessLog' | 'accessLogAnchor' | 'sweeper';

/**
 * Takes a lock until the end of the transaction, or does not wait for it. It is a row of a table on which the API has no
 * rights: unlike an advisory lock nobody else can hold it and stop the work.
 * @returns whether it is ours
 */
export async function takeWorkerLock(manager: EntityManager, name: WorkerLock): Promise<boolean> {
  const rows = await manager.query<unknown[]>('SELECT 1 FROM "worker_locks" WHERE "name" = $1 FOR UPDATE SKIP LOCKED', [
    name,
  ]);
  return rows.length > 0;
}
