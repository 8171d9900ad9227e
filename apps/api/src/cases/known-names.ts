import type { KnownName } from '#domain/access/pseudonymise';
import type { IntakeResponse } from './intake.response.js';

/** What of the intake names people and places. */
type Naming = Pick<IntakeResponse, 'childFirstName' | 'school' | 'involved'>;

/** Shorter words, and those without a capital, are no names: 'de', 'van', 'oom'. */
const isName = (word: string): boolean => word.length > 2 && word.charAt(0) !== word.charAt(0).toLowerCase();

/** A name as a whole, and each of its words: people write 'Piet' of 'Oom Piet'. */
const called = (name: string, instead: string): KnownName[] =>
  [...new Set([name, ...name.split(/\s+/).filter(isName)])].map((each) => ({ name: each, instead }));

/** What a place is, before its name proper. */
const KINDS = new Set([
  ...['basisschool', 'praktijkschool', 'praktijkcollege', 'college', 'lyceum', 'school'],
  ...['lokaal team', 'wijkteam', 'gemeente'],
]);

/** A place by its whole name, and as people call it: 'De Plas' for 'Wijkteam De Plas'. A number alone is no name. */
export function placeNames(name: string, instead: string): KnownName[] {
  const words = name.trim().split(/\s+/);
  const kind = [2, 1].find((count) => KINDS.has(words.slice(0, count).join(' ').toLowerCase())) ?? 0;
  const proper = words.slice(kind).join(' ');
  return [name, ...(kind > 0 && /\p{L}{2}/u.test(proper) ? [proper] : [])].map((each) => ({ name: each, instead }));
}

/** Somebody who works on a case: 'Anke de Wit', 'Anke', and 'de Wit', without what stands in brackets behind a name. */
export function namesAtWork(displayName: string, instead: string): KnownName[] {
  const name = displayName.split('(')[0]!.trim();
  const [first = '', ...family] = name.split(/\s+/);
  const parts = [name, ...(isName(first) ? [first] : []), family.join(' ')].filter((part) => part.length > 2);
  return [...new Set(parts)].map((each) => ({ name: each, instead }));
}

/** Every name that an intake knows, with what an invited expert reads instead. */
export const knownNames = ({ childFirstName, school, involved }: Naming): KnownName[] => [
  ...(childFirstName ? called(childFirstName, 'het kind') : []),
  ...(school ? called(school.name, 'de school') : []),
  ...involved.flatMap(({ name }) => called(name, 'een betrokkene')),
];
