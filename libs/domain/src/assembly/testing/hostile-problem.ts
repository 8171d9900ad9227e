import { type AssemblyExpert, type AssemblyProblem } from '#contracts/assembly';
import { rank } from '../rank.js';
import { BROAD, NARROW, realisticProblem } from './large-problem.js';
import { type Random, seededRandom } from './random.js';

/** Kinds of problems that defeat a solver which only looks at who is best. */
export const hostileKinds = [
  'small cliques',
  'one clique',
  'layered cliques',
  'nearly possible slots',
  'two camps',
  'quarrelling best',
  'quarrelling scarce',
  'quarrelling ties',
  'organisations at their limit',
  'ties',
  'ties and cliques',
  'one seat short',
  'one seat short by pairs',
  'many seats',
] as const;
export type HostileKind = (typeof hostileKinds)[number];

/** A hostile problem of one of the kinds that docs/assembly.md names; the same seed, the same problem. */
export function hostileProblem(kind: HostileKind, experts: number, seed: number): AssemblyProblem {
  const problem = realisticProblem(experts, seed, seed % 2 === 0 ? NARROW : BROAD);
  const random = seededRandom(seed + 7919);
  makeHostile[kind](problem, random);
  return problem;
}

const makeHostile: Record<HostileKind, (problem: AssemblyProblem, random: Random) => void> = {
  'small cliques': (problem) => forbidInCliques(problem, 11),
  'one clique': (problem) => forbidInCliques(problem, Math.floor(Math.sqrt(10 * problem.experts.length)), 1),
  // The n-th best of every required domain sit in one clique: whoever is best everywhere excludes all others of that rank.
  'layered cliques': ({ experts, requirements }) => {
    clearPairs(experts);
    const ranked = bestFirst(experts);
    const queues = requirements.map(({ domain, level }) =>
      ranked.filter((one) => one.domains.some((own) => own.domain === domain && own.level >= level)),
    );
    for (let rank = 0; rank < experts.length / 20; rank += 1) {
      forbidAmong([...new Set(queues.flatMap((queue) => queue[rank] ?? []))]);
    }
  },
  // In all slots but the last, those who know the rarest domain may not sit with those who know the second rarest.
  'nearly possible slots': (problem, random) => {
    const [first, second] = makeScarce(problem, random, 20);
    forbidBetween(first, second);
    for (const one of problem.experts) {
      one.availableSlots = problem.slots.slice(0, -1).map(({ id }) => id);
    }
    const last = problem.slots.at(-1)?.id ?? '';
    for (const one of problem.experts.filter((each) => !second.includes(each))) one.availableSlots.push(last);
    const rescue = random.pick(problem.experts.filter((each) => !first.includes(each) && !each.declaredConflict));
    rescue.domains = [{ domain: problem.requirements[2]?.domain ?? '', level: 3 }];
    rescue.availableSlots = [last];
    rescue.activeCases = 0;
  },
  'two camps': (problem) => {
    const ranked = bestFirst(problem.experts).slice(0, Math.floor(Math.sqrt(20 * problem.experts.length)));
    clearPairs(problem.experts);
    forbidBetween(
      ranked.filter((_, index) => index % 2 === 0),
      ranked.filter((_, index) => index % 2 === 1),
    );
  },
  // Who fills most seats at once may hardly sit with anybody of the same kind: no clique holds many of them.
  'quarrelling best': ({ experts, requirements }, random) => {
    clearPairs(experts);
    const useful = bestFirst(experts).filter((one) => wantedOf(one, requirements) > 0);
    useful.sort((one, other) => wantedOf(other, requirements) - wantedOf(one, requirements));
    forbidPart(useful, random, random.pick([0.5, 0.7, 0.9]), 5 * experts.length);
  },
  // Every row has some forty candidates in all slots but the last, so many pairs of whom are forbidden that hardly a team is left.
  'quarrelling scarce': (problem, random) => {
    const { experts, requirements, slots } = problem;
    clearPairs(experts);
    const each = Math.max(2, Math.round(0.4 * Math.sqrt(experts.length)));
    const chosen = random.shuffle(experts).slice(0, each * requirements.length);
    for (const one of experts) one.availableSlots = slots.slice(-1).map(({ id }) => id);
    chosen.forEach((one, index) => {
      const { domain = '' } = requirements[index % requirements.length] ?? {};
      Object.assign(one, { domains: [{ domain, level: 3 }], expertByExperience: index % 3 === 0 });
      one.availableSlots = slots.map(({ id }) => id);
    });
    const camps = requirements.map((_, camp) => chosen.filter((_one, index) => index % requirements.length === camp));
    for (const [camp, members] of camps.entries()) {
      for (const one of members) {
        const others = camps.slice(camp + 1).flat();
        one.mayNotSitWith = others.filter(() => random.chance(0.72)).map(({ id }) => id);
      }
    }
    for (const requirement of requirements) requirement.seats = 1;
    Object.assign(problem.team, { minSize: 3, maxSize: 8 });
  },
  'quarrelling ties': (problem, random) => {
    const { experts, requirements } = problem;
    makeEqual(experts);
    clearPairs(experts);
    for (const one of experts) one.knowsFamily = random.chance(0.04);
    const familiar = experts.filter((one) => one.knowsFamily && wantedOf(one, requirements) > 0);
    forbidPart(familiar, random, 0.9, 5 * experts.length);
  },
  'organisations at their limit': (problem, random) => {
    const few = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7'];
    problem.experts.forEach((one) => {
      one.organisation = random.pick(few);
      one.organisationSize = one.organisation === 'o1' ? 'large' : 'small';
    });
    // The best of every domain work for the same one.
    for (const one of bestFirst(problem.experts).slice(0, problem.experts.length / 5)) {
      one.organisation = 'o2';
      one.organisationSize = 'small';
    }
    problem.involvedOrganisations = ['o7'];
    problem.team.maxPerOrganisation = 1;
  },
  ties: ({ experts }) => makeEqual(experts),
  'ties and cliques': (problem, random) => {
    makeEqual(problem.experts);
    problem.experts.forEach((one) => (one.knowsFamily = random.chance(0.1)));
    forbidInCliques(problem, 11);
  },
  'one seat short': (problem, random) => {
    const [, second] = makeScarce(problem, random, 3);
    const wanted = problem.requirements[2];
    if (wanted) wanted.seats = second.length + 1;
  },
  // Enough people, but in every slot a pair rule stands between the last two seats.
  'one seat short by pairs': (problem, random) => {
    const [first, second] = makeScarce(problem, random, 100);
    forbidBetween(first, second);
    for (const one of [...first, ...second]) one.availableSlots = problem.slots.map(({ id }) => id);
  },
  'many seats': (problem) => {
    forbidInCliques(problem, 30);
    for (const asked of problem.requirements) asked.seats = 3;
    problem.team.maxSize = 24;
  },
};

function makeEqual(experts: readonly AssemblyExpert[]): void {
  for (const one of experts) {
    Object.assign(one, { activeCases: 1, maxActiveCases: 4, casesLast12Months: 3, minCasesPerYear: 3 });
    Object.assign(one, { travelMinutes: 30, knowsFamily: false });
  }
}

/** Leaves only so many who know requirement 2 and so many others who know requirement 3; both at the level asked. */
function makeScarce(
  { experts, requirements }: AssemblyProblem,
  random: Random,
  count: number,
): readonly [AssemblyExpert[], AssemblyExpert[]] {
  const [one, two] = [requirements[1], requirements[2]];
  if (!one || !two) return [[], []];
  for (const expert of experts) {
    expert.domains = expert.domains.filter(({ domain }) => domain !== one.domain && domain !== two.domain);
  }
  const chosen = random.shuffle(experts).slice(0, 2 * count);
  const [first, second] = [chosen.slice(0, count), chosen.slice(count)];
  for (const expert of first) expert.domains.push({ domain: one.domain, level: 3 });
  for (const expert of second) expert.domains.push({ domain: two.domain, level: 3 });
  return [first, second];
}

function forbidInCliques({ experts }: AssemblyProblem, size: number, most = Infinity): void {
  clearPairs(experts);
  const ranked = bestFirst(experts);
  for (let at = 0, made = 0; at < ranked.length && made < most; at += size, made += 1) {
    forbidAmong(ranked.slice(at, at + size));
  }
}

function forbidAmong(experts: readonly AssemblyExpert[]): void {
  experts.forEach((one, index) => one.mayNotSitWith.push(...experts.slice(index + 1).map(({ id }) => id)));
}

/** Forbids a part of the pairs among the first so many that this makes `pairs`. */
function forbidPart(experts: readonly AssemblyExpert[], random: Random, part: number, pairs: number): void {
  const among = experts.slice(0, Math.floor(Math.sqrt((2 * pairs) / part)));
  among.forEach((one, index) => {
    one.mayNotSitWith.push(
      ...among
        .slice(index + 1)
        .filter(() => random.chance(part))
        .map(({ id }) => id),
    );
  });
}

/** How many requirements somebody meets. */
function wantedOf({ domains }: AssemblyExpert, requirements: AssemblyProblem['requirements']): number {
  const isMet = ({ domain, level }: { domain: string; level: number }) =>
    domains.some((own) => own.domain === domain && own.level >= level);
  return requirements.filter(isMet).length;
}

function forbidBetween(some: readonly AssemblyExpert[], others: readonly AssemblyExpert[]): void {
  for (const one of some) one.mayNotSitWith.push(...others.filter((other) => other !== one).map(({ id }) => id));
}

function clearPairs(experts: readonly AssemblyExpert[]): void {
  for (const one of experts) one.mayNotSitWith = [];
}

function bestFirst(experts: readonly AssemblyExpert[]): AssemblyExpert[] {
  return [...rank(experts).experts];
}
