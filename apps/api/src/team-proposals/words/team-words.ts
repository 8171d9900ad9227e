import type { AssemblyRequirement } from '#contracts/assembly';
import { OMDENKER_DOMAIN } from '#contracts/teams';
import { isEarlier } from '#domain/assembly/is-earlier';
import { dutchMoment } from '../../http/dutch.js';

/** How what stands in a team problem by id is called. */
export interface TeamWords {
  expert(id: string): string;
  organisation(id: string): string;
  domain(code: string): string;
  slot(id: string | null): string;
  isEarlier(a: string | null, b: string | null): boolean;
}

/** '1 mens', '4 mensen'. */
export const people = (count: number): string => (count === 1 ? '1 mens' : `${count} mensen`);

/** 'lvb en wonen', 'lvb, wonen en Wmo'. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;

/** '1 plaats', '2 plaatsen'. */
export const places = (count: number): string => (count === 1 ? '1 plaats' : `${count} plaatsen`);

/** Whether omdenkers are asked: no domain, and at no level. */
export const isOfOmdenker = ({ domain }: Pick<AssemblyRequirement, 'domain'>): boolean => domain === OMDENKER_DOMAIN;

/** How slots are called, and which is first, by when they begin, RFC 3339. */
export function slotWords(starts: ReadonlyMap<string, string>): Pick<TeamWords, 'slot' | 'isEarlier'> {
  return {
    slot: (id) => {
      if (id === null) return 'een moment dat nog niet gekozen is';
      const start = starts.get(id);
      return start ? dutchMoment(start) : 'een ander moment';
    },
    isEarlier: (a, b) => isEarlier(a, b, starts),
  };
}
