import type { EntityManager } from 'typeorm';
import type { Keeping } from '#domain/retention/decide-keeping';

/** Whether and why a dossier stays; null for a case that was never there, or that is not for who asks. */
export async function readKeeping(manager: EntityManager, caseId: string): Promise<Keeping | null> {
  const [keeping] = await manager.query<Keeping[]>(
    `SELECT "closed", "keep_until"::text AS "keepUntil", "held", "destruction" AS "destructionConfirmed"
     FROM access.keeping($1)`,
    [caseId],
  );
  return keeping ?? null;
}

/**
 * Keeps everybody from a case until the transaction ends, and waits for who is at it: whatever names a case, a hold too,
 * shares the lock of its row. A question of its own, so that the next one sees what they wrote.
 */
export async function lockDossier(manager: EntityManager, caseId: string): Promise<void> {
  await manager.query('SELECT FROM "cases" WHERE "id" = $1 FOR UPDATE', [caseId]);
}
