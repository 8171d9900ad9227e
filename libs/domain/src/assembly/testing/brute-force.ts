import {
  type AssemblyExpert,
  type AssemblyObjectives,
  type AssemblyProblem,
  type AssemblyRequirement,
} from '#contracts/assembly';

/** The answer without the team itself: equally good teams compare equal. */
export type Verdict =
  | { outcome: 'team'; slot: string | null; objectives: AssemblyObjectives }
  | { outcome: 'infeasible'; dropped: number[]; rules: string[] };

/** Answers a small problem by looking at every team: docs/assembly.md read aloud, sharing nothing with the solver. */
export function bruteForce(problem: AssemblyProblem): Verdict {
  for (const slot of slotsInOrder(problem)) {
    const ranked = teamsIn(problem, slot).map(objectivesByHand).sort(compareByHand);
    if (ranked[0]) return { outcome: 'team', slot, objectives: ranked[0] };
  }
  const all = problem.requirements.map((_, index) => index);
  const enough = subsets(all)
    .filter((dropped) => anyTeam(withRequirements(problem, (index) => !dropped.includes(index))))
    .sort((left, right) => left.length - right.length || compareLists(left, right))[0];
  if (enough) return { outcome: 'infeasible', dropped: enough, rules: [] };
  const bare = withRequirements(problem, () => false);
  const anySize = { minSize: 0, maxSize: Infinity };
  if (anyTeam(withTeam(bare, anySize))) return { outcome: 'infeasible', dropped: [], rules: ['H2'] };
  if (anyTeam(withTeam(bare, { minExpertsByExperience: 0 }))) {
    return { outcome: 'infeasible', dropped: [], rules: ['H6'] };
  }
  const both = anyTeam(withTeam(bare, { ...anySize, minExpertsByExperience: 0 }));
  return { outcome: 'infeasible', dropped: [], rules: both ? ['H2', 'H6'] : ['H9'] };
}

/** Whether a group keeps H1 to H9 in a slot. */
export function keepsTheRules(problem: AssemblyProblem, slot: string | null, team: readonly AssemblyExpert[]): boolean {
  const { minSize, maxSize, minExpertsByExperience, maxPerOrganisation } = problem.team;
  const ids = team.map(({ id }) => id);
  return (
    problem.requirements.every(
      (requirement) => team.filter((e) => serves(e, requirement)).length >= requirement.seats,
    ) &&
    team.length >= minSize &&
    team.length <= maxSize &&
    team.every((e) => !problem.involvedOrganisations.includes(e.organisation) && !e.declaredConflict) &&
    team.every((e) => e.activeCases < e.maxActiveCases) &&
    team.every((e) => slot === null || e.availableSlots.includes(slot)) &&
    team.filter((e) => e.expertByExperience).length >= minExpertsByExperience &&
    team.every((e) => team.filter((f) => f.organisation === e.organisation).length <= maxPerOrganisation) &&
    team.every((e) => !e.mayNotSitWith.some((id) => ids.includes(id))) &&
    problem.mustInclude.every((id) => ids.includes(id)) &&
    !problem.mustExclude.some((id) => ids.includes(id))
  );
}

function objectivesByHand(team: readonly AssemblyExpert[]): AssemblyObjectives {
  const both = team.some((e) => e.organisationSize === 'small') && team.some((e) => e.organisationSize === 'large');
  return {
    size: team.length,
    load: team.reduce((sum, e) => sum + Math.floor((1000 * e.activeCases) / e.maxActiveCases), 0),
    belowTarget: team.filter((e) => e.casesLast12Months < e.minCasesPerYear).length,
    mixedSizes: both ? 1 : 0,
    travelMinutes: team.reduce((sum, e) => sum + e.travelMinutes, 0),
    knowsFamily: team.filter((e) => e.knowsFamily).length,
  };
}

function compareByHand(left: AssemblyObjectives, right: AssemblyObjectives): number {
  return (
    left.size - right.size ||
    left.load - right.load ||
    right.belowTarget - left.belowTarget ||
    right.mixedSizes - left.mixedSizes ||
    left.travelMinutes - right.travelMinutes ||
    right.knowsFamily - left.knowsFamily
  );
}

function serves(expert: AssemblyExpert, { domain, level }: AssemblyRequirement): boolean {
  return expert.domains.some((own) => own.domain === domain && own.level >= level);
}

function slotsInOrder({ slots }: AssemblyProblem): (string | null)[] {
  if (slots.length === 0) return [null];
  const key = (slot: { id: string; start: string }) => `${Date.parse(slot.start)} ${slot.id}`;
  return [...slots].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ id }) => id);
}

function teamsIn(problem: AssemblyProblem, slot: string | null): AssemblyExpert[][] {
  return subsets(problem.experts).filter((team) => keepsTheRules(problem, slot, team));
}

function anyTeam(problem: AssemblyProblem): boolean {
  return slotsInOrder(problem).some((slot) => teamsIn(problem, slot).length > 0);
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_item, bit) => mask & (1 << bit)));
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((value, place) => value !== right[place]);
  return index === -1 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

function withRequirements(problem: AssemblyProblem, keep: (index: number) => boolean): AssemblyProblem {
  return { ...problem, requirements: problem.requirements.filter((_, index) => keep(index)) };
}

function withTeam(problem: AssemblyProblem, team: Partial<AssemblyProblem['team']>): AssemblyProblem {
  return { ...problem, team: { ...problem.team, ...team } };
}
