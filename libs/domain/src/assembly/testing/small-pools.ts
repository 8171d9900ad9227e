import { type AssemblyProblem } from '#contracts/assembly';
import { type Random, seededRandom } from './random.js';
import { sampleProblem } from './sample-problem.js';

/** Random problems of at most twelve experts, with every rule loose in some and tight in others; the same count, the same problems. */
export function smallPools(count: number): AssemblyProblem[] {
  return Array.from({ length: count }, (_, seed) => smallPool(seededRandom(seed)));
}

function smallPool(random: Random): AssemblyProblem {
  const minSize = random.whole(0, 4);
  const problem = sampleProblem(random, {
    experts: random.whole(1, 12),
    organisations: random.whole(2, 7),
    domains: random.whole(1, 5),
    requirements: random.whole(0, 5),
    slots: random.whole(0, 3),
    seats: random.whole(0, 3),
    minSize,
    maxSize: Math.max(0, minSize + random.whole(-1, 4)),
    maxPerOrganisation: random.whole(0, 5) > 0 ? random.whole(1, 3) : random.whole(0, 1),
    minExpertsByExperience: random.whole(0, 2),
    forbidden: random.pick([0, 0.1, 0.3, 0.6]),
    available: random.pick([0.5, 0.9, 1]),
    travel: random.pick([0, 2, 90]),
  });
  if (random.chance(0.3)) problem.experts.forEach((one) => Object.assign(one, alike(random)));
  return problem;
}

/** Little that tells one from another: ties in load, and often in all else. */
function alike(random: Random) {
  return {
    activeCases: random.whole(0, 1),
    maxActiveCases: 4,
    casesLast12Months: 3,
    minCasesPerYear: random.whole(3, 4),
    declaredConflict: false,
  };
}
