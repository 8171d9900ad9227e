import type { EntityManager, ObjectLiteral } from 'typeorm';

/** Writes the columns that are named of a row that was read for it; what is undefined stays as it is. */
export function changeRow<T extends ObjectLiteral>(
  manager: EntityManager,
  row: T,
  changes: NoInfer<Partial<T>>,
): Promise<T> {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  return manager.save(Object.assign(row, Object.fromEntries(named)));
}
