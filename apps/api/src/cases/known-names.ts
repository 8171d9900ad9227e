import type { KnownName } from '#domain/access/pseudonymise';
import type { IntakeResponse } from './intake.response.js';

/** What of the intake names people and places. */
type Naming = Pick<IntakeResponse, 'childFirstName' | 'school' | 'involved'>;

/** Shorter words, and those without a capital, are no names: 'de', 'van', 'oom'. */
const isName = (word: string): boolean => word.length > 2 && word.charAt(0) !== word.charAt(0).toLowerCase();

/** A name as a whole, and each of its words: people write 'Piet' of 'Oom Piet'. */
const called = (name: string, instead: string): KnownName[] =>
  [...new Set([name, ...name.split(/\s+/).filter(isName)])].map((each) => ({ name: each, instead }));

/**
 * Every name that a dossier knows, with what an invited expert reads instead.
 * @param places names of gemeenten
 */
export const knownNames = ({ childFirstName, school, involved }: Naming, places: readonly string[]): KnownName[] => [
  ...(childFirstName ? called(childFirstName, 'het kind') : []),
  ...(school ? called(school.name, 'de school') : []),
  ...involved.flatMap(({ name }) => called(name, 'een betrokkene')),
  ...places.map((name) => ({ name, instead: 'de gemeente' })),
];
