import { type AssemblyExpert, type AssemblyProblem } from '#contracts/assembly';
import { exclusionOf } from './exclusions.js';
import { type Graph, forbiddenPairs } from './forbidden-pairs.js';
import { type Profiles, profilesOf } from './profiles.js';
import { rank, type Ranking } from './rank.js';
import { type RivalBits } from './rival-bits.js';

/** What rules between people need to know of candidates; columns by position, best first. */
export interface Candidates {
  /** Number of the employer of each. */
  readonly organisation: Int32Array;
  readonly organisations: number;
  /** H8, either list counting. */
  readonly forbidden: Graph;
  /** The same as bits, where there are few enough candidates for that. */
  readonly rivalBits?: RivalBits | undefined;
  /** How many others anybody can keep out of a team, by pairs and by taking the last room of their organisation. */
  readonly mostKeptOut: number;
  readonly profiles: Profiles;
  readonly maxPerOrganisation: number;
}

/** Everybody whom H3, H4, H5 and H9 do not keep out of one slot. Positions are the names used in every search. */
export interface Roster extends Candidates, Ranking {
  /** Positions of those who must be in; undefined when one of them can never be. */
  readonly required: readonly number[] | undefined;
  /** How many each names with whom they may not sit. */
  readonly named: Int32Array;
}

/** Those whom H3, H4, H5 and H9 do not keep out of a slot, in the order of the input. */
export function candidatesFor(problem: AssemblyProblem, slot: string | null): AssemblyExpert[] {
  const excluded = exclusionOf(problem);
  return problem.experts.filter(
    (expert) => (slot === null || expert.availableSlots.includes(slot)) && !excluded(expert),
  );
}

/** Reads what a search in one slot needs to know. */
export function readRoster(problem: AssemblyProblem, candidates: readonly AssemblyExpert[]): Roster {
  const ranking = rank(candidates);
  const { experts } = ranking;
  const wanted = new Set(problem.mustInclude);
  const required = wanted.size === 0 ? [] : experts.flatMap(({ id }, position) => (wanted.has(id) ? [position] : []));
  const employers = numberOrganisations(experts);
  let forbidden: Graph | undefined;
  let most: number | undefined;
  let named: Int32Array | undefined;
  return {
    ...ranking,
    ...employers,
    // Many problems are settled without it.
    get forbidden() {
      return (forbidden ??= forbiddenPairs(experts));
    },
    get named() {
      return (named ??= Int32Array.from(experts, ({ mayNotSitWith }) => mayNotSitWith.length));
    },
    get mostKeptOut() {
      return (most ??= mostKeptOut(this.forbidden, employers));
    },
    profiles: profilesOf(problem.requirements, experts),
    maxPerOrganisation: problem.team.maxPerOrganisation,
    required: required.length < wanted.size ? undefined : required,
  };
}

/** How many others the one who keeps out most can keep out. */
export function mostKeptOut(
  { starts }: Graph,
  { organisation, organisations }: Pick<Candidates, 'organisation' | 'organisations'>,
): number {
  const staff = new Int32Array(organisations);
  for (const employer of organisation) staff[employer]! += 1;
  return organisation.reduce(
    (most, employer, position) => Math.max(most, starts[position + 1]! - starts[position]! + staff[employer]!),
    0,
  );
}

function numberOrganisations(experts: readonly AssemblyExpert[]) {
  const numbers = new Map<string, number>();
  const organisation = new Int32Array(experts.length);
  experts.forEach(({ organisation: name }, position) => {
    let number = numbers.get(name);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(name, number);
    }
    organisation[position] = number;
  });
  return { organisation, organisations: numbers.size };
}
