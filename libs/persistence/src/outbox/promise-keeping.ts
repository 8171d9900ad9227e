import type { EntityManager } from 'typeorm';
import { OUTBOX_CHANNEL } from './outbox-channel.js';

/** Promises, in the caller's transaction, that the keeping of a dossier will look whether it must go now. */
export async function promiseKeeping(manager: EntityManager, caseId: string, at: string): Promise<void> {
  await manager.query(
    `WITH "entry" AS (
       INSERT INTO "outbox" ("kind", "case_id", "created_at") VALUES ('keepDossier', $1, $2)
     ) SELECT pg_notify('${OUTBOX_CHANNEL}', '')`,
    [caseId, at],
  );
}
