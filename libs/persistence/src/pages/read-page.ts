import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isMoment } from './moment.js';
import type { Page, PageRequest, Position } from './page.js';

export interface PageOrder<T> {
  /** Properties of the query, like `case.submittedAt`; an index should serve both together. */
  key: string;
  id: string;
  /** What `key` holds; a position that somebody made up finds nothing, instead of failing in the database. */
  keyIs: 'moment' | 'text';
  direction: 'ASC' | 'DESC';
  positionOf(row: T): Position;
}

/**
 * Reads one page by keyset: as quick on the last page as on the first, and nothing is shown twice or skipped while rows
 * are added.
 */
export async function readPage<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  order: PageOrder<T>,
  { limit, after, before }: PageRequest,
): Promise<Page<T>> {
  const backwards = before !== undefined;
  const direction = backwards ? opposite(order.direction) : order.direction;
  const count = await query.getCount();
  const from = before ?? after;
  if (from && order.keyIs === 'moment' && !isMoment(from.key))
    return { results: [], count, next: null, previous: null };
  if (from) {
    const beyond = direction === 'ASC' ? '>' : '<';
    query.andWhere(`(${order.key}, ${order.id}) ${beyond} (:positionKey, :positionId)`, {
      positionKey: from.key,
      positionId: from.id,
    });
  }
  // One more than asked tells whether there is another page.
  const rows = await query
    .orderBy(order.key, direction)
    .addOrderBy(order.id, direction)
    .limit(limit + 1)
    .getMany();
  const more = rows.length > limit;
  const results = backwards ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const [first, last] = [results.at(0), results.at(-1)];
  return {
    results,
    count,
    next: last && (backwards || more) ? order.positionOf(last) : null,
    previous: first && (backwards ? more : after !== undefined) ? order.positionOf(first) : null,
  };
}

const opposite = (direction: 'ASC' | 'DESC') => (direction === 'ASC' ? 'DESC' : 'ASC');
