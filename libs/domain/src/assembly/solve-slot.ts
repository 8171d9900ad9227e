import { type AssemblyProblem } from '#contracts/assembly';
import { isPast, type Limits, shareOf } from './budget.js';
import { bestInStages } from './best-in-stages.js';
import { include, type PartialTeam } from './partial-team.js';
import { type Demand, fullDemand, seatsFor } from './profiles.js';
import { type Finding } from './quest.js';
import { type Roster } from './roster.js';
import { fewestFor } from './seat-states.js';
import { proposeAtOnce, searchTeam } from './search-team.js';
import { type Weights, weigh } from './weights.js';

/** The candidates of one slot. */
export interface Pool {
  readonly roster: Roster;
  /** Positions of those who can come, best first. */
  readonly present: Int32Array;
}

/** The best team of one slot. */
export interface SlotFinding {
  /** Positions in the roster; undefined when none was found. */
  readonly team: readonly number[] | undefined;
  /** Whether nothing better in this slot, or nothing at all, is possible. */
  readonly proven: boolean;
  /** The part of the load that a better team might save, 0 to 1; 1 when a smaller team is not ruled out. */
  readonly gap: number;
}

type Rules = Pick<AssemblyProblem, 'requirements' | 'team'>;

/** The smallest team of a slot and among those the best by the later objectives. */
export function solveSlot(problem: Rules, pool: Pool, limits: Limits): SlotFinding {
  const demand = fullDemand(problem.requirements, problem.team);
  const { least, atOnce } = proposal(problem, pool, demand, limits);
  if (atOnce) {
    const best = preferMixed(atOnce.found, problem, pool, { ...atOnce, limits });
    return { team: best.members, proven: best.proven, gap: loadGap(atOnce.found, atOnce.weights) };
  }
  // Some of the time is kept for a better team of the size that is found.
  const smallest = smallestTeam(problem, pool, demand, { least, limits: shareOf(limits, 0.6) });
  if (!smallest.members) return { team: undefined, proven: smallest.proven, gap: 1 };
  const size = smallest.members.length;
  const weights = weigh(pool.roster, size);
  if (!weights) return inStages(problem, pool, smallest, limits);
  const given = smallest.members.reduce((sum, member) => sum + weights.costs[member]!, 0);
  // The team that is there already sets the ceiling; it stays the answer where nothing cheaper is found.
  const any = orGiven(look(problem, pool, demand, { weights, size, ceiling: given, limits }), smallest.members);
  const best = preferMixed(any, problem, pool, { weights, size, limits });
  const gap = smallest.proven ? loadGap(any, weights) : 1;
  return { team: best.members, proven: smallest.proven && best.proven, gap };
}

// Where the figures are too large for one number.
function inStages(problem: Rules, pool: Pool, smallest: Finding, limits: Limits): SlotFinding {
  const given = smallest.members ?? [];
  const demand = fullDemand(problem.requirements, problem.team);
  const costs = new Float64Array(pool.roster.experts.length);
  const start = (mixed: boolean) =>
    startingTeam(pool, seatsFor(problem, pool.roster.profiles, { ...demand, mixed }), costs);
  const best = bestInStages({ any: start(false), mixed: start(true) }, pool.roster, given, limits);
  const gap = smallest.proven ? loadGap(best.major, { loadUnit: given.length + 1 }) : 1;
  return { team: best.members, proven: smallest.proven && best.proven, gap };
}

interface Proposal {
  /** No team has fewer members. */
  readonly least: number;
  /** The best team, where it has so few and the first look gives it. */
  readonly atOnce?: { readonly found: Finding; readonly size: number; readonly weights: Weights };
}

// Most problems have a team of as few members as their seats take, and the best of those breaks no rule between people.
function proposal(problem: Rules, pool: Pool, demand: Demand, limits: Limits): Proposal {
  const { roster } = pool;
  const seats = seatsFor(problem, roster.profiles, demand);
  const range = sizeRange(problem, pool, seats);
  if (lacksPeople(seats, pool)) return { least: Infinity };
  const start = startingTeam(pool, seats, new Float64Array(roster.experts.length));
  if (!start || range.least > range.most || isPast(limits)) return { least: range.least };
  const size = Math.max(range.least, start.members.length + fewestFor(start.left, roster.profiles));
  if (size > range.most) return { least: size };
  const weights = weigh(roster, size);
  if (!weights) return { least: size };
  const { costs } = weights;
  const cost = start.members.reduce((sum, member) => sum + costs[member]!, 0);
  const quest = { least: size, most: size, ceiling: Infinity, limits };
  const found = proposeAtOnce({ ...start, cost }, { roster, costs }, quest);
  if (!found) return { least: size };
  if (!found.members) return { least: found.proven ? size + 1 : size };
  return { least: size, atOnce: { found, size, weights } };
}

/** A team with the fewest members who keep the hard rules in a slot, of whatever quality; or just any, which is quicker. */
export function smallestTeam(
  problem: Rules,
  pool: Pool,
  demand: Demand,
  { least = 0, ...how }: { limits: Limits; least?: number; anyWillDo?: boolean },
): Finding {
  const { roster } = pool;
  const seats = seatsFor(problem, roster.profiles, demand);
  const costs = new Float64Array(roster.experts.length).fill(1);
  const none: Finding = { members: undefined, cost: Infinity, bound: Infinity, proven: true };
  const sizes = sizeRange(problem, pool, seats);
  const range = { ...sizes, least: Math.max(sizes.least, least) };
  if (range.least > range.most || lacksPeople(seats, pool)) return none;
  const start = startingTeam({ roster, present: mostUsefulFirst(pool, seats) }, seats, costs);
  if (!start) return none;
  return searchTeam(start, { roster, costs }, { ...range, ceiling: range.most + 1, ...how });
}

/**
 * The sizes to try (H2). A smallest team holds nobody beyond `minSize` who fills no seat and need not be in, so larger sizes
 * than that need no look.
 */
export function sizeRange(
  { team }: Rules,
  { roster, present }: Pool,
  seats: Int32Array,
): { least: number; most: number } {
  const required = roster.required?.length ?? 0;
  const asked = seats.reduce((sum, count) => sum + count, 0);
  return {
    least: Math.max(team.minSize, required),
    most: Math.min(team.maxSize, present.length, Math.max(team.minSize, required + asked)),
  };
}

// Whether some row has fewer candidates than seats, whatever the rules between them.
function lacksPeople(seats: Int32Array, { roster: { profiles }, present }: Pool): boolean {
  const supply = new Int32Array(profiles.met.length);
  for (let place = 0; place < present.length; place += 1) supply[profiles.of[present[place]!]!]! += 1;
  return seats.some((count, row) => {
    const meets = profiles.meets[row]!;
    return count > supply.reduce((sum, people, profile) => sum + people * meets[profile]!, 0);
  });
}

/** The team of those who must be in (H9) with all others open; undefined when they cannot sit together in this slot. */
export function startingTeam(
  { roster, present }: Pool,
  seats: Int32Array,
  costs: Float64Array,
): PartialTeam | undefined {
  if (!roster.required) return undefined;
  const open = roster.maxPerOrganisation === 0 ? new Int32Array(0) : present;
  let team: PartialTeam = { members: [], cost: 0, open, left: seats };
  for (const position of roster.required) {
    if (!team.open.includes(position)) return undefined;
    team = include(team, position, costs[position]!, roster);
  }
  return team;
}

interface Look {
  readonly weights: Weights;
  readonly size: number;
  readonly ceiling: number;
  readonly limits: Limits;
}

function look(problem: Rules, pool: Pool, demand: Demand, { weights: { costs }, size, ...quest }: Look): Finding {
  const start = startingTeam(pool, seatsFor(problem, pool.roster.profiles, demand), costs);
  if (!start) return { members: undefined, cost: quest.ceiling, bound: quest.ceiling, proven: true };
  return searchTeam(start, { roster: pool.roster, costs }, { least: size, most: size, ...quest });
}

function orGiven(found: Finding, given: readonly number[]): Finding {
  return { ...found, members: found.members ?? given };
}

// Mixed sizes rank below load and belowTarget, above the rest: a mixed team counts only when it costs nothing earlier.
function preferMixed(any: Finding, problem: Rules, pool: Pool, quest: Omit<Look, 'ceiling'>): Finding {
  if (isMixed(any.members ?? [], pool.roster)) return any;
  const { majorUnit } = quest.weights;
  const ceiling = (Math.floor(any.cost / majorUnit) + 1) * majorUnit;
  const demand = { ...fullDemand(problem.requirements, problem.team), mixed: true };
  const mixed = look(problem, pool, demand, { ...quest, ceiling });
  return { ...(mixed.members ? mixed : any), proven: any.proven && mixed.proven };
}

function isMixed(members: readonly number[], { experts }: Roster): boolean {
  return new Set(members.map((member) => experts[member]?.organisationSize)).size === 2;
}

function loadGap({ cost, bound }: Finding, { loadUnit }: Pick<Weights, 'loadUnit'>): number {
  const load = Math.floor(cost / loadUnit);
  return load === 0 ? 0 : (load - Math.floor(bound / loadUnit)) / load;
}

/** Those who can come, with who fills most seats first, and of these who names fewest in pairs. */
export function mostUsefulFirst({ roster, present }: Pool, seats: Int32Array): Int32Array {
  const { met, of } = roster.profiles;
  const useless = Int32Array.from(met, (rows) => rows.filter((row) => seats[row] === 0).length + 1024 - rows.length);
  const count = roster.experts.length;
  const keys = new Float64Array(present.length);
  const { named } = roster;
  for (let place = 0; place < present.length; place += 1) {
    const position = present[place]!;
    const pairs = Math.min(named[position]!, 2 * count);
    keys[place] = (useless[of[position]!]! * (2 * count + 1) + pairs) * count + position;
  }
  keys.sort();
  const ordered = new Int32Array(present.length);
  keys.forEach((key, place) => (ordered[place] = key % count));
  return ordered;
}
