import { type AssemblyExpert, type AssemblyProblem } from '#contracts/assembly';
import { canCome, exclusionOf } from './exclusions.js';
import { forbiddenPairs } from './forbidden-pairs.js';
import { type Group, groupRivals } from './rival-groups.js';
import { type Burden, burdenOf, compareBurdens } from './objectives.js';

/** Everybody who may sit in a team in one slot (H3, H4, H5, H9), best first; positions in `experts` are the names used in the search. */
export interface Pool {
  readonly slot: string | null;
  readonly experts: readonly AssemblyExpert[];
  readonly burdens: readonly Burden[];
  /** For each candidate those with whom they may not sit (H8), either list counting. */
  readonly forbidden: readonly ReadonlySet<number>[];
  readonly maxPerOrganisation: number;
  /** Partition of the candidates into sets of which few may sit together. */
  readonly groups: readonly Group[];
  readonly groupOf: readonly number[];
  /** Positions of those who must be in; undefined when one of them is no candidate in this slot. */
  readonly required: readonly number[] | undefined;
}

/** The candidates for one slot of a valid problem. */
export function buildPool(problem: AssemblyProblem, slot: string | null): Pool {
  const excluded = exclusionOf(problem);
  const ranked = problem.experts
    .filter((expert) => canCome(expert, slot) && !excluded(expert))
    .map((expert) => ({ ...burdenOf(expert), id: expert.id, expert }))
    .sort(compareBurdens);
  const experts = ranked.map(({ expert }) => expert);
  const { maxPerOrganisation } = problem.team;
  const forbidden = forbiddenPairs(experts);
  return {
    slot,
    experts,
    burdens: ranked,
    forbidden,
    maxPerOrganisation,
    ...groupRivals(experts, forbidden),
    required: positionsOf(problem.mustInclude, experts),
  };
}

function positionsOf(ids: readonly string[], experts: readonly AssemblyExpert[]): number[] | undefined {
  const wanted = new Set(ids);
  const positions = experts.flatMap(({ id }, position) => (wanted.has(id) ? [position] : []));
  return positions.length === wanted.size ? positions : undefined;
}
