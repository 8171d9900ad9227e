import type { EntityManager } from 'typeorm';
import { OUTBOX_CHANNEL } from './outbox-channel.js';

/** Promises, in the caller's transaction, that the process of a bulk run will be going: started, or woken. */
export async function promiseBulkRun(manager: EntityManager, runId: string, at: string): Promise<void> {
  await manager.query(
    `WITH "entry" AS (
       INSERT INTO "outbox" ("kind", "subject_id", "created_at") VALUES ('startBulkRun', $1, $2)
     ) SELECT pg_notify('${OUTBOX_CHANNEL}', '')`,
    [runId, at],
  );
}
