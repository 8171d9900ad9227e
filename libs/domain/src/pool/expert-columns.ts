import type { Knowledge, StoredMember } from './pool-member.js';

/** The columns of the pool as a file, in their order. */
export const COLUMNS = {
  id: 'Kenmerk',
  userId: 'Gebruiker',
  name: 'Naam',
  organisation: 'Organisatie',
  expertByExperience: 'Ervaringsdeskundig',
  omdenker: 'Omdenker',
  languages: 'Talen',
  homeBase: 'Standplaats',
  travelMinutes: 'Reistijd in minuten',
  maxActiveCases: 'Hoogste aantal lopende casussen',
  minCasesPerYear: 'Minste aantal casussen per jaar',
  sharesSupraRegionally: 'Ook voor het netwerk',
  sharesNationally: 'Ook voor het hele land',
  mayNotSitWith: 'Niet samen met',
  leftOn: 'Uit de pool per',
} as const satisfies Record<string, string>;
export type Column = keyof typeof COLUMNS;

const OF_KNOWLEDGE = ['Domein', 'Niveau', 'Registratie', 'Sinds', 'Geldig tot en met'] as const;
const LEAST_GROUPS = 3;

/** The columns of somebody's first, second, third domain: five each. */
export function knowledgeColumns(place: number) {
  const [domain, level, registration, since, validUntil] = OF_KNOWLEDGE.map((name) => `${name} ${place}`);
  return { domain, level, registration, since, validUntil } as Record<keyof Knowledge, string>;
}

/** The first line of a file, with room for so many domains. */
export const headerFor = (groups: number): string[] => [
  ...Object.values(COLUMNS),
  ...places(groups).flatMap((place) => Object.values(knowledgeColumns(place))),
];

/** 1 to the number of groups. */
export const places = (groups: number): number[] => Array.from({ length: groups }, (_, index) => index + 1);

type Cell = string | number | null;

/** A member with the names that people read. */
export interface NamedMember extends StoredMember {
  name: string;
  /** Name of the employer, or its id where two have that name. */
  organisation: string;
}

/** A pool as rows for a file, the header first. What is read back from it is the same pool. */
export function rowsOf(members: readonly NamedMember[]): Cell[][] {
  const groups = Math.max(LEAST_GROUPS, ...members.map(({ knowledge }) => knowledge.length));
  return [headerFor(groups), ...members.map((member) => rowOf(member, groups))];
}

function rowOf(member: NamedMember, groups: number): Cell[] {
  const { id, userId, name, organisation, languages, homeBase, travelMinutes, maxActiveCases, minCasesPerYear } =
    member;
  const cells: Record<Column, Cell> = {
    ...{ id, userId, name, organisation, homeBase, travelMinutes, maxActiveCases, minCasesPerYear },
    leftOn: member.leftOn,
    languages: languages.join(', '),
    mayNotSitWith: member.mayNotSitWith.join(', '),
    expertByExperience: yesOrNo(member.expertByExperience),
    omdenker: yesOrNo(member.omdenker),
    sharesSupraRegionally: yesOrNo(member.sharesSupraRegionally),
    sharesNationally: yesOrNo(member.sharesNationally),
  };
  const own = Object.keys(COLUMNS).map((column) => cells[column as Column]);
  return [...own, ...places(groups).flatMap((place) => knowledgeCells(member.knowledge[place - 1]))];
}

const knowledgeCells = (known: Knowledge | undefined): Cell[] =>
  known ? [known.domain, known.level, known.registration, known.since, known.validUntil] : OF_KNOWLEDGE.map(() => null);

const yesOrNo = (flag: boolean): string => (flag ? 'ja' : 'nee');
