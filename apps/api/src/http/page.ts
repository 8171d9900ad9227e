import type { Page as StoredPage, PageRequest, Position } from '#persistence/pages/page';
import { decodeCursor, encodeCursor, type Cursor } from './cursor.js';
import { DEFAULT_LIMIT, type PageQuery } from './page-query.dto.js';
import { invalidInput } from './problems.js';
import { isMoment } from './values.js';

/** A page of a list as the Dutch case APIs give it. `count` is of the whole list. */
export interface Page<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}

/** A list that is short by nature and comes whole. */
export const wholeList = <T>(results: T[]): Page<T> => ({ count: results.length, next: null, previous: null, results });

/**
 * The part of a list that a query asks for.
 * @param isKey what the list is ordered by; a cursor with anything else is refused
 */
export function pageRequest({ cursor, limit }: PageQuery, isKey: (key: string) => boolean = isMoment): PageRequest {
  const size = { limit: limit ?? DEFAULT_LIMIT };
  if (!cursor) return size;
  const from = decodeCursor(cursor);
  if (!from || !isKey(from.key)) {
    throw invalidInput([{ path: 'query:cursor', message: 'Gebruik als cursor alleen wat in next of previous staat.' }]);
  }
  return { ...size, [from.direction]: { key: from.key, id: from.id } };
}

/**
 * A stored page as the caller gets it, with the addresses of its neighbours.
 * @param path address of the list
 * @param query what was asked, repeated in those addresses
 */
export function pageAnswer<T, R>(
  page: StoredPage<T>,
  shape: (row: T) => R,
  { path, query }: { path: string; query: object },
): Page<R> {
  const address = (position: Position | null, direction: Cursor['direction']): string | null => {
    if (!position) return null;
    const cursor = encodeCursor({ ...position, direction });
    const asked = Object.entries({ ...query, cursor }).filter(([, value]) => value !== undefined && value !== null);
    const pairs = asked.map(([name, value]): [string, string] => [name, String(value)]);
    return `${path}?${new URLSearchParams(pairs).toString()}`;
  };
  return {
    count: page.count,
    next: address(page.next, 'after'),
    previous: address(page.previous, 'before'),
    results: page.results.map(shape),
  };
}
