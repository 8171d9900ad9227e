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

/**
 * Everybody whom H3, H4 and H9 do not keep out, read once for all slots. Positions are the names used in every search.
 */
export interface Roster extends Candidates, Ranking {
  /** Positions of those who must be in; undefined when one of them can never be. */
  readonly required: readonly number[] | undefined;
}

/** Reads a valid problem. */
export function readRoster(problem: AssemblyProblem): Roster {
  const excluded = exclusionOf(problem);
  const ranking = rank(problem.experts.filter((expert) => !excluded(expert)));
  const { experts } = ranking;
  const wanted = new Set(problem.mustInclude);
  const required = wanted.size === 0 ? [] : experts.flatMap(({ id }, position) => (wanted.has(id) ? [position] : []));
  const employers = numberOrganisations(experts);
  let forbidden: Graph | undefined;
  let most: number | undefined;
  return {
    ...ranking,
    ...employers,
    // Many problems are settled without it.
    get forbidden() {
      return (forbidden ??= forbiddenPairs(experts));
    },
    get mostKeptOut() {
      return (most ??= mostKeptOut(this.forbidden, employers));
    },
    profiles: profilesOf(problem.requirements, experts),
    maxPerOrganisation: problem.team.maxPerOrganisation,
    required: required.length < wanted.size ? undefined : required,
  };
}

/** Positions of those who can come in each of these slots (H5), best first; everybody where there is no slot to choose. */
export function availableIn({ experts }: Roster, slots: readonly (string | null)[]): Int32Array[] {
  const numberOf = new Map(slots.map((slot, index) => [slot, index]));
  if (numberOf.has(null)) return [Int32Array.from(experts, (_, position) => position)];
  const present = slots.map(() => new Int32Array(experts.length));
  const counts = new Int32Array(slots.length);
  experts.forEach(({ availableSlots }, position) => {
    for (let at = 0; at < availableSlots.length; at += 1) {
      const index = numberOf.get(availableSlots[at]!) ?? -1;
      const list = present[index];
      const count = counts[index]!;
      // The same slot may stand twice at one expert.
      if (!list || (count > 0 && list[count - 1] === position)) continue;
      list[count] = position;
      counts[index] = count + 1;
    }
  });
  return present.map((list, index) => list.subarray(0, counts[index]));
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
