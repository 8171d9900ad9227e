import { type AssemblyExpert, type AssemblyProblem } from '#contracts/assembly';
import { forbidAtRandom, names } from './large-problem.js';
import { type Random } from './random.js';

/** How large and how tight a random problem is. */
export interface Sketch {
  experts: number;
  organisations: number;
  domains: number;
  requirements: number;
  slots: number;
  /** Most seats of a requirement. */
  seats: number;
  minSize: number;
  maxSize: number;
  maxPerOrganisation: number;
  minExpertsByExperience: number;
  /** Part of the pairs that is forbidden, 0 to 1. */
  forbidden: number;
  /** Part of the slots in which an expert can come, 0 to 1. */
  available: number;
  /** Highest travel time; a low one gives ties. */
  travel: number;
}

/** A random valid problem. */
export function sampleProblem(random: Random, sketch: Sketch): AssemblyProblem {
  const domains = names('d', sketch.domains);
  const organisations = names('o', sketch.organisations);
  const slots = names('s', sketch.slots).map((id) => ({ id, start: `2026-12-0${random.whole(1, 9)}T09:00:00+01:00` }));
  const small = new Set(organisations.filter(() => random.chance(0.5)));
  const ids = names('e', sketch.experts);
  const experts = ids.map((id): AssemblyExpert => {
    const organisation = random.pick(organisations);
    return {
      id,
      organisation,
      organisationSize: small.has(organisation) ? 'small' : 'large',
      domains: domains
        .filter(() => random.chance(1.6 / sketch.domains))
        .map((domain) => ({ domain, level: random.whole(1, 3) })),
      expertByExperience: random.chance(0.25),
      activeCases: random.whole(0, 5),
      maxActiveCases: random.whole(3, 6),
      casesLast12Months: random.whole(0, 8),
      minCasesPerYear: random.whole(2, 6),
      availableSlots: slots.filter(() => random.chance(sketch.available)).map((slot) => slot.id),
      travelMinutes: random.whole(0, sketch.travel),
      knowsFamily: random.chance(0.1),
      declaredConflict: random.chance(0.04),
      mayNotSitWith: [],
    };
  });
  const pairs = (experts.length * (experts.length - 1)) / 2;
  forbidAtRandom(random, experts, Math.round(sketch.forbidden * pairs));
  const [included = [], excluded = []] = [random.shuffle(ids).slice(0, 1), random.shuffle(ids).slice(0, 1)];
  return {
    requirements: Array.from({ length: sketch.requirements }, () => ({
      domain: random.pick(domains),
      level: random.whole(1, 3),
      seats: random.whole(Math.min(1, sketch.seats), sketch.seats),
    })),
    team: {
      minSize: sketch.minSize,
      maxSize: sketch.maxSize,
      minExpertsByExperience: sketch.minExpertsByExperience,
      maxPerOrganisation: sketch.maxPerOrganisation,
    },
    involvedOrganisations: organisations.filter(() => random.chance(0.05)),
    slots,
    experts,
    mustInclude: random.chance(0.15) ? included : [],
    mustExclude: random.chance(0.15) ? excluded.filter((id) => !included.includes(id)) : [],
  };
}
