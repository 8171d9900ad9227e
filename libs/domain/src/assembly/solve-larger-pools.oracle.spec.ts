import { solveAssembly } from './solve-assembly.js';
import { bestByHand } from './testing/brute-force.js';
import { seededRandom } from './testing/random.js';
import { sampleProblem } from './testing/sample-problem.js';

const pools = Array.from({ length: 600 }, (_, seed) => {
  const random = seededRandom(seed);
  return sampleProblem(random, {
    experts: random.whole(20, 30),
    organisations: random.pick([4, 15]),
    domains: 4,
    requirements: random.whole(2, 4),
    slots: random.whole(0, 2),
    seats: random.whole(1, 2),
    minSize: random.whole(0, 3),
    maxSize: 3,
    maxPerOrganisation: random.whole(1, 2),
    minExpertsByExperience: random.whole(0, 1),
    forbidden: random.pick([0.2, 0.5, 0.8]),
    available: 0.9,
    travel: random.pick([0, 60]),
  });
});

// Large enough that people are left out and the search has to branch.
describe('every team of up to three in pools of up to thirty', () => {
  it('says what is best', () => {
    let found = 0;
    pools.forEach((problem, seed) => {
      const result = solveAssembly(problem);
      const best = bestByHand(problem);
      if (!best) {
        expect({ seed, outcome: result.outcome, optimal: result.optimal }).toMatchObject({
          outcome: 'infeasible',
          optimal: true,
        });
        return;
      }
      found += 1;
      expect({ seed, ...result }).toMatchObject({ seed, ...best, optimal: true });
    });
    expect(found).toBeGreaterThan(100);
    expect(found).toBeLessThan(600);
  });
});
