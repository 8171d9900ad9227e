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

/** A group in a slot that keeps H3, H4, H5, H7, H8 and H9, and how it stands with the rules that can be relaxed. */
interface Group {
  readonly slot: string | null;
  readonly team: readonly AssemblyExpert[];
  /** H1: indices of the requirements with too few members. */
  readonly unmet: readonly number[];
  readonly keepsH2: boolean;
  readonly keepsH6: boolean;
}

/** Answers a small problem by looking at every team: docs/assembly.md read aloud, sharing nothing with the solver. */
export function bruteForce(problem: AssemblyProblem): Verdict {
  const slots = slotsInOrder(problem);
  const groups = slots.flatMap((slot) => groupsIn(problem, slot));
  const sound = groups.filter(({ keepsH2, keepsH6 }) => keepsH2 && keepsH6);
  const teams = sound.filter(({ unmet }) => unmet.length === 0);
  const slot = slots.find((one) => teams.some((group) => group.slot === one));
  if (slot !== undefined) {
    const ranked = teams.filter((group) => group.slot === slot).map(({ team }) => objectivesByHand(team));
    return { outcome: 'team', slot, objectives: ranked.sort(compareByHand)[0]! };
  }
  const dropped = subsets(problem.requirements.map((_, index) => index))
    .sort((left, right) => left.length - right.length || compareLists(left, right))
    .find((some) => sound.some(({ unmet }) => unmet.every((index) => some.includes(index))));
  if (dropped) return { outcome: 'infeasible', dropped, rules: [] };
  const rules = groups.some(({ keepsH6 }) => keepsH6)
    ? ['H2']
    : groups.some(({ keepsH2 }) => keepsH2)
      ? ['H6']
      : groups.length > 0
        ? ['H2', 'H6']
        : ['H9'];
  return { outcome: 'infeasible', dropped: [], rules };
}

/** The best team of a larger pool whose teams are small, by looking at every group that is not too large; undefined where there is none. */
export function bestByHand(problem: AssemblyProblem): Verdict | undefined {
  const groups = groupsUpTo(problem.team.maxSize, problem.experts);
  for (const slot of slotsInOrder(problem)) {
    const teams = groups.filter((team) => keepsTheRules(problem, slot, team));
    const objectives = teams.map(objectivesByHand).sort(compareByHand)[0];
    if (objectives) return { outcome: 'team', slot, objectives };
  }
  return undefined;
}

/** Whether a group keeps H1 to H9 in a slot. */
export function keepsTheRules(problem: AssemblyProblem, slot: string | null, team: readonly AssemblyExpert[]): boolean {
  if (!keepsTheHardest(problem, slot, team)) return false;
  const { unmet, keepsH2, keepsH6 } = groupOf(problem, slot, team);
  return unmet.length === 0 && keepsH2 && keepsH6;
}

/** What is better: negative when `left` is, by the order of docs/assembly.md. */
export function compareByHand(left: AssemblyObjectives, right: AssemblyObjectives): number {
  return (
    left.size - right.size ||
    left.load - right.load ||
    right.belowTarget - left.belowTarget ||
    right.mixedSizes - left.mixedSizes ||
    left.travelMinutes - right.travelMinutes ||
    right.knowsFamily - left.knowsFamily
  );
}

/** The slots, earliest first; one null where there is nothing to choose. */
export function slotsInOrder({ slots }: AssemblyProblem): (string | null)[] {
  if (slots.length === 0) return [null];
  const key = (slot: { id: string; start: string }) => `${Date.parse(slot.start)} ${slot.id}`;
  return [...slots].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ id }) => id);
}

function groupsIn(problem: AssemblyProblem, slot: string | null): Group[] {
  return subsets(problem.experts)
    .filter((team) => keepsTheHardest(problem, slot, team))
    .map((team) => groupOf(problem, slot, team));
}

function groupOf(problem: AssemblyProblem, slot: string | null, team: readonly AssemblyExpert[]): Group {
  const { requirements, team: rules } = problem;
  return {
    slot,
    team,
    unmet: requirements.flatMap((one, index) => (team.filter((e) => serves(e, one)).length < one.seats ? [index] : [])),
    keepsH2: team.length >= rules.minSize && team.length <= rules.maxSize,
    keepsH6: team.filter((e) => e.expertByExperience).length >= rules.minExpertsByExperience,
  };
}

function keepsTheHardest(problem: AssemblyProblem, slot: string | null, team: readonly AssemblyExpert[]): boolean {
  const ids = team.map(({ id }) => id);
  const { maxPerOrganisation } = problem.team;
  return (
    problem.mustInclude.every((id) => ids.includes(id)) &&
    !problem.mustExclude.some((id) => ids.includes(id)) &&
    team.every((e) => !problem.involvedOrganisations.includes(e.organisation) && !e.declaredConflict) &&
    team.every((e) => e.activeCases < e.maxActiveCases) &&
    team.every((e) => slot === null || e.availableSlots.includes(slot)) &&
    team.every((e) => team.filter((f) => f.organisation === e.organisation).length <= maxPerOrganisation) &&
    team.every((e) => !e.mayNotSitWith.some((id) => ids.includes(id)))
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

function serves(expert: AssemblyExpert, { domain, level }: AssemblyRequirement): boolean {
  return expert.domains.some((own) => own.domain === domain && own.level >= level);
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_item, bit) => mask & (1 << bit)));
}

function groupsUpTo<Item>(size: number, items: readonly Item[]): Item[][] {
  if (size === 0) return [[]];
  return [[], ...items.flatMap((item, at) => groupsUpTo(size - 1, items.slice(at + 1)).map((rest) => [item, ...rest]))];
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((value, place) => value !== right[place]);
  return index === -1 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
