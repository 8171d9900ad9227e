import type { Page as StoredPage, PageRequest, Position } from '#persistence/pages/page';
import type { PageQuery } from './page-query.dto.js';
import { type Page, pageAnswer, pageRequest } from './page.js';
import { invalidInput } from './problems.js';
import { isId } from './values.js';

export interface NamedList<T, R> {
  /** Address of the list, without query. */
  path: string;
  /** By which name a row stands in the list; null for a row that is not in it. */
  nameOf(id: string): Promise<string | null>;
  read(request: PageRequest): Promise<StoredPage<T>>;
  shape(row: T): R;
}

/**
 * One page of a list that is ordered by name. Names stay out of addresses: a cursor holds the id of a row only, and the
 * name is looked up again.
 */
export async function readNamedPage<T, R>(query: PageQuery, list: NamedList<T, R>): Promise<Page<R>> {
  const { limit, after, before } = pageRequest(query, isId);
  const request = { limit, ...(after && { after: await named(list, after) }) };
  const page = await list.read({ ...request, ...(before && { before: await named(list, before) }) });
  const nameless = { ...page, next: unnamed(page.next), previous: unnamed(page.previous) };
  return pageAnswer(nameless, list.shape, { path: list.path, query });
}

async function named<T, R>(list: NamedList<T, R>, { id }: Position): Promise<Position> {
  const key = await list.nameOf(id);
  if (key !== null) return { key, id };
  throw invalidInput([{ path: 'query:cursor', message: 'Deze plaats in de lijst is er niet meer. Begin vooraan.' }]);
}

function unnamed(position: Position | null): Position | null {
  return position && { key: position.id, id: position.id };
}
