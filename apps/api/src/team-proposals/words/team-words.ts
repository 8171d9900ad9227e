import { dutchMoment } from '../../http/dutch.js';

/** How what stands in a team problem by id is called. */
export interface TeamWords {
  expert(id: string): string;
  organisation(id: string): string;
  domain(code: string): string;
  slot(id: string | null): string;
}

/** '1 mens', '4 mensen'. */
export const people = (count: number): string => (count === 1 ? '1 mens' : `${count} mensen`);

/** 'lvb en wonen', 'lvb, wonen en Wmo'. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;

/** How slots are called by when they begin, RFC 3339. */
export function slotWords(starts: ReadonlyMap<string, string>): (id: string | null) => string {
  return (id) => {
    const start = id === null ? null : starts.get(id);
    if (id === null) return 'een moment dat nog niet gekozen is';
    return start ? dutchMoment(start) : 'een ander moment';
  };
}
