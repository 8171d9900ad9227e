import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Inserts the rows that are not there yet, in one statement.
 *
 * @param renewed columns that rows already there take over; all others stay as they are
 */
export async function addMissing<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: T[],
  renewed: (keyof T & string)[] = [],
): Promise<void> {
  const insert = manager.createQueryBuilder().insert().into(entity).values(rows).updateEntity(false);
  await (renewed.length === 0 ? insert.orIgnore() : insert.orUpdate(renewed, ['id'])).execute();
}
