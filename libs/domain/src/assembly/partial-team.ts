import { type Demand } from './demand.js';
import { type Pool } from './pool.js';

/** A team under construction: who is in, who may still come, what is still asked. */
export interface PartialTeam {
  readonly members: readonly number[];
  readonly cost: number;
  /** Candidates who may still join, best first. */
  readonly open: readonly number[];
  /** Seats still asked, by row. */
  readonly left: readonly number[];
  /** Members already in, by organisation. */
  readonly taken: ReadonlyMap<string, number>;
}

/** The empty team of a pool. */
export function emptyTeam(pool: Pool, demand: Demand): PartialTeam {
  const open = pool.maxPerOrganisation === 0 ? [] : pool.experts.map((_, position) => position);
  return { members: [], cost: 0, open, left: demand.seats, taken: new Map() };
}

/** Takes an open candidate in and shuts out whoever may not sit beside them (H7, H8). */
export function include(
  team: PartialTeam,
  position: number,
  { pool, demand, costs }: { pool: Pool; demand: Demand; costs: Float64Array },
): PartialTeam {
  const organisation = organisationOf(pool, position);
  const count = (team.taken.get(organisation) ?? 0) + 1;
  const full = count >= pool.maxPerOrganisation;
  const rivals = pool.forbidden[position];
  const met = demand.profiles[demand.profileOf[position] ?? -1] ?? [];
  const left = [...team.left];
  for (const row of met) left[row] = Math.max(0, (left[row] ?? 0) - 1);
  return {
    members: [...team.members, position],
    cost: team.cost + (costs[position] ?? 0),
    open: team.open.filter(
      (other) => other !== position && !rivals?.has(other) && !(full && organisationOf(pool, other) === organisation),
    ),
    left,
    taken: new Map(team.taken).set(organisation, count),
  };
}

/** Decides that an open candidate stays out. */
export function exclude(team: PartialTeam, position: number): PartialTeam {
  return { ...team, open: team.open.filter((other) => other !== position) };
}

/** How many of a group may still join. */
export function roomIn(team: PartialTeam, group: number, pool: Pool): number {
  const organisation = pool.groups[group]?.organisation;
  return organisation === undefined ? 1 : pool.maxPerOrganisation - (team.taken.get(organisation) ?? 0);
}

/** The organisation of the candidate at a position. */
export function organisationOf(pool: Pool, position: number): string {
  return pool.experts[position]?.organisation ?? '';
}
