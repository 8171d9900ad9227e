import { solveAssembly } from './solve-assembly.js';
import { bruteForce } from './testing/brute-force.js';
import { realisticProblem } from './testing/large-problem.js';
import { seededRandom } from './testing/random.js';
import { smallPools } from './testing/small-pools.js';

// So long that travel and load do not fit in one number: then one objective follows the other.
describe('journeys of billions of minutes', () => {
  it('are compared as a look at every team does', () => {
    let found = 0;
    for (const [seed, given] of smallPools(1000).entries()) {
      const random = seededRandom(seed);
      const long = random.pick([1e9, 1e13, 700_000_000_000_003]);
      const experts = given.experts.map((one) => {
        const some = [0, 1, one.travelMinutes % 3, long, long + 1, long - 1];
        return { ...one, travelMinutes: random.pick(some) };
      });
      const problem = { ...given, experts };
      const best = bruteForce(problem);
      if (best.outcome === 'infeasible') continue;
      found += 1;
      expect({ seed, ...solveAssembly(problem) }).toMatchObject({ seed, ...best, optimal: true });
    }
    expect(found).toBeGreaterThan(100);
  });

  it('do not keep a pool of a thousand from its proof, nor does the order of the input play a part', () => {
    const given = realisticProblem(1000, 5);
    const random = seededRandom(3);
    const experts = given.experts.map((one) => ({
      ...one,
      travelMinutes: random.whole(0, 1e9) * 1e5 + random.whole(0, 9),
    }));
    const result = solveAssembly({ ...given, experts });
    expect(result).toMatchObject({ outcome: 'team', optimal: true });
    expect(solveAssembly({ ...given, experts: random.shuffle(experts) })).toEqual(result);
  });
});
