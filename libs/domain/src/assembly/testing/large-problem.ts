import { type AssemblyExpert, type AssemblyProblem } from '#contracts/assembly';
import { type Random, seededRandom } from './random.js';

const DOMAINS = names('domain', 14);
const SLOTS = names('slot', 12).map((id, day) => ({
  id,
  start: `2026-12-${String(day + 1).padStart(2, '0')}T09:00:00+01:00`,
}));
const PAIRS_AN_EXPERT = 5;

/** How many domains one expert has: drawn from this list. */
type Breadth = readonly number[];
/** Few members suffice. */
export const BROAD: Breadth = [1, 1, 1, 2, 2, 3, 4];
/** Nearly every seat needs a member of its own. */
export const NARROW: Breadth = [1, 1, 1, 1, 1, 1, 2];

/** A pool as a large region might have one: 8 requirements, 12 slots, 5 forbidden pairs an expert. */
export function realisticProblem(experts: number, seed: number, breadth = BROAD): AssemblyProblem {
  const random = seededRandom(seed);
  const organisations = names('organisation', Math.max(12, Math.round(experts / 15)));
  const small = new Set(organisations.filter(() => random.chance(0.6)));
  const pool = names('expert', experts).map((id): AssemblyExpert => {
    const organisation = random.pick(organisations);
    const maxActiveCases = random.whole(3, 8);
    return {
      id,
      organisation,
      organisationSize: small.has(organisation) ? 'small' : 'large',
      domains: someDomains(random, breadth),
      expertByExperience: random.chance(0.1),
      activeCases: random.whole(0, maxActiveCases),
      maxActiveCases,
      casesLast12Months: random.whole(0, 12),
      minCasesPerYear: random.whole(2, 8),
      availableSlots: SLOTS.filter(() => random.chance(0.4)).map(({ id }) => id),
      travelMinutes: random.whole(5, 120),
      knowsFamily: random.chance(0.01),
      declaredConflict: random.chance(0.02),
      mayNotSitWith: [],
    };
  });
  forbidAtRandom(random, pool, PAIRS_AN_EXPERT * experts);
  // A small region cannot ask for eight top specialists.
  const highest = experts < 500 ? 2 : 3;
  return {
    requirements: random
      .shuffle(DOMAINS)
      .slice(0, 8)
      .map((domain, index) => ({ domain, level: random.whole(1, highest), seats: index === 0 ? 2 : 1 })),
    team: { minSize: 3, maxSize: 7, minExpertsByExperience: 1, maxPerOrganisation: 2 },
    involvedOrganisations: random.shuffle(organisations).slice(0, 2),
    slots: SLOTS,
    experts: pool,
    mustInclude: [],
    mustExclude: [],
  };
}

/** Forbids this many pairs, drawn at random. */
export function forbidAtRandom(random: Random, experts: readonly AssemblyExpert[], pairs: number): void {
  for (let pair = 0; pair < pairs; pair += 1) {
    const [one, other] = [random.pick(experts), random.pick(experts)];
    if (one !== other) one.mayNotSitWith.push(other.id);
  }
}

function someDomains(random: Random, breadth: Breadth) {
  const known = random.shuffle(DOMAINS).slice(0, random.pick(breadth));
  return known.map((domain) => ({ domain, level: random.pick([1, 1, 2, 2, 2, 3]) }));
}

/** Ids with a number each: prefix1, prefix2, … */
export function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}
