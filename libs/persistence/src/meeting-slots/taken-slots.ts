import type { EntityManager } from 'typeorm';

/** Which of these slots a case has; whose that is, nobody is told. */
export async function takenAmong(manager: EntityManager, slotIds: readonly string[]): Promise<Set<string>> {
  if (slotIds.length === 0) return new Set();
  const rows = await manager.query<{ id: string }[]>('SELECT access.taken_slots($1) AS "id"', [slotIds]);
  return new Set(rows.map(({ id }) => id));
}
