import { type AssemblyProblem } from '#contracts/assembly';
import { coverTable } from './cover-bound.js';
import { demandOf, experienceRow, requirementRows } from './demand.js';
import { type Pool } from './pool.js';
import { requiredTeam } from './search-team.js';
import { teamSizes } from './team-sizes.js';
import { weightless } from './weights.js';

/**
 * The sets of requirements (by index) that teams in a slot may leave unmet when forbidden pairs between groups are overlooked,
 * without sets that hold another one. A team can exist only where all of some set is dropped; whether it does is for the search.
 */
export function unmetRequirements(problem: AssemblyProblem, pool: Pool): number[][] {
  const { requirements, team: rules } = problem;
  const rows = [...requirementRows(requirements), experienceRow(rules.minExpertsByExperience)];
  const demand = demandOf(rows, pool.experts);
  const ground = { pool, demand, ...weightless(pool.experts.length) };
  const team = requiredTeam(ground);
  const sizes = teamSizes(rules, pool, demand);
  const largest = sizes.at(-1);
  if (!team || largest === undefined) return [];
  const { table, states } = coverTable(team, largest - team.members.length, Infinity, ground);
  const reached = Array.from({ length: states.count }, (_, state) => state).filter((state) =>
    sizes.some((size) => Number.isFinite(table.cost[(size - team.members.length) * states.count + state])),
  );
  const unmet = reached.map((state) => states.openRows(state)).filter((open) => !open.includes(requirements.length));
  return smallestSets(unmet);
}

function smallestSets(sets: readonly number[][]): number[][] {
  const smallest: number[][] = [];
  for (const set of [...sets].sort((left, right) => left.length - right.length)) {
    if (!smallest.some((kept) => kept.every((index) => set.includes(index)))) smallest.push(set);
  }
  return smallest;
}
