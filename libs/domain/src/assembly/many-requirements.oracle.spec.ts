import { solveAssembly } from './solve-assembly.js';
import { bestByHand } from './testing/brute-force.js';
import { seededRandom } from './testing/random.js';
import { sampleProblem } from './testing/sample-problem.js';

const pools = Array.from({ length: 6 }, (_, seed) => {
  const random = seededRandom(seed);
  const given = sampleProblem(random, {
    experts: 9,
    organisations: 6,
    domains: 18,
    requirements: 0,
    slots: 0,
    seats: 1,
    minSize: 0,
    maxSize: 6,
    maxPerOrganisation: 2,
    minExpertsByExperience: 1,
    forbidden: 0.15,
    available: 1,
    travel: 60,
  });
  const domains = random.shuffle(Array.from({ length: 18 }, (_, index) => `d${index}`));
  const experts = given.experts.map((one) => ({
    ...one,
    domains: domains.filter(() => random.chance(0.45)).map((domain) => ({ domain, level: 2 })),
  }));
  return { ...given, experts, requirements: domains.map((domain) => ({ domain, level: 1, seats: 1 })) };
});

// More than the bound follows: what it leaves out is for the search, and nobody who fills such a seat may be left out.
describe('teams for eighteen requirements', () => {
  it('says what is best', () => {
    let found = 0;
    pools.forEach((problem, seed) => {
      const best = bestByHand(problem);
      if (!best) return;
      found += 1;
      expect({ seed, ...solveAssembly(problem) }).toMatchObject({ seed, ...best, optimal: true });
    });
    expect(found).toBeGreaterThan(1);
  });
});
