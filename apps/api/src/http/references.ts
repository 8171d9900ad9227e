import type { Fault } from './problem.js';

/** Ids in a body by their JSON pointer; what was left out needs no looking up. */
export type References = Readonly<Record<string, string | null | undefined>>;

/** What stands in a list of the body, by JSON pointer. */
export const pointersInto = (path: string, values: readonly string[] | null | undefined): References =>
  Object.fromEntries((values ?? []).map((value, index) => [`${path}/${index}`, value]));

/** The ids that are there. */
export const idsIn = (references: References): string[] =>
  Object.values(references).filter((id): id is string => typeof id === 'string');

/** A fault for every id that was not found. */
export function unknownIn(references: References, known: ReadonlySet<string>, message: string): Fault[] {
  return Object.entries(references)
    .filter(([, id]) => typeof id === 'string' && !known.has(id))
    .map(([path]) => ({ path, message }));
}
