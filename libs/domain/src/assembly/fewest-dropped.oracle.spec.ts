import { type AssemblyProblem } from '#contracts/assembly';
import { fewestDropped } from './fewest-dropped.js';
import { Pools } from './pools.js';
import { orderSlots } from './slot-order.js';
import { solveAssembly } from './solve-assembly.js';
import { bruteForce } from './testing/brute-force.js';
import { names } from './testing/large-problem.js';
import { type Random, seededRandom } from './testing/random.js';
import { sampleProblem } from './testing/sample-problem.js';
import { smallPools } from './testing/small-pools.js';
import { expert, problem } from './testing/small-problem.js';

const NO_LIMIT = { clock: () => 0, deadline: Infinity, maxNodes: Infinity };

const droppedBy = (given: AssemblyProblem, options = {}) => {
  const result = solveAssembly(given, options);
  if (result.outcome === 'team') throw new Error('There is a team.');
  const dropped = result.relaxations.flatMap((entry) =>
    'requirement' in entry ? [given.requirements.indexOf(entry.requirement)] : [],
  );
  return { dropped, optimal: result.optimal };
};

/** Pools of so many experts with one domain each, every domain as often. */
const oneDomainEach = (requirements: number, experts: number, maxSize: number): AssemblyProblem => {
  const domains = names('d', requirements);
  return problem({
    requirements: domains.map((domain) => ({ domain, level: 1, seats: 1 })),
    experts: names('e', experts).map((id, at) =>
      expert(id, { domains: [{ domain: domains[at % requirements]!, level: 2 }] }),
    ),
    team: { minSize: 1, maxSize, minExpertsByExperience: 0, maxPerOrganisation: 2 },
  });
};

/** More requirements than tables of open seats follow, in pools so small that every team can be looked at. */
const manyRequirements = (random: Random): AssemblyProblem => {
  const domains = names('d', random.whole(13, 14));
  const given = sampleProblem(random, {
    experts: random.whole(7, 9),
    organisations: random.whole(3, 8),
    domains: 1,
    requirements: 0,
    slots: random.whole(0, 2),
    seats: 0,
    minSize: random.whole(0, 3),
    maxSize: random.whole(3, 5),
    maxPerOrganisation: random.whole(1, 2),
    minExpertsByExperience: random.whole(0, 1),
    forbidden: random.pick([0, 0.2, 0.5]),
    available: 0.8,
    travel: 9,
  });
  const part = random.pick([0.1, 0.2, 0.4]);
  const experts = given.experts.map((one) => ({
    ...one,
    domains: domains.filter(() => random.chance(part)).map((domain) => ({ domain, level: random.whole(1, 3) })),
  }));
  const seats = () => random.pick([1, 1, 1, 2, 3]);
  const requirements = domains.map((domain) => ({ domain, level: random.whole(1, 2), seats: seats() }));
  return { ...given, experts, requirements };
};

describe(fewestDropped, () => {
  it('agrees with a look at every team of small pools', () => {
    let asked = 0;
    for (const [seed, given] of smallPools(1000).entries()) {
      if (solveAssembly(given).outcome === 'team') continue;
      const verdict = bruteForce(given);
      if (verdict.outcome === 'team' || verdict.dropped.length === 0) continue;
      asked += 1;
      const pools = new Pools(given, orderSlots(given.slots)).all();
      const everything = [...given.requirements.keys()];
      const { dropped } = verdict;
      expect({ seed, ...fewestDropped(given, pools, NO_LIMIT, everything) }).toEqual({ seed, dropped, proven: true });
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('agrees with it where requirements are many', () => {
    const sizes = new Set<number>();
    for (let seed = 0; seed < 60; seed += 1) {
      const given = manyRequirements(seededRandom(seed));
      const verdict = bruteForce(given);
      if (verdict.outcome === 'team' || verdict.dropped.length === 0) continue;
      sizes.add(verdict.dropped.length);
      expect({ seed, ...droppedBy(given) }).toEqual({ seed, dropped: verdict.dropped, optimal: true });
    }
    for (const size of [1, 4, 8, 12]) expect(sizes).toContain(size);
  });

  it.each([
    [16, 60, 7],
    [20, 20, 3],
    [20, 20, 7],
    [30, 60, 7],
  ])(
    'says of %d requirements and %d experts with one domain each which a team of %d leaves',
    (asked, experts, most) => {
      const clock = () => performance.now();
      const answer = droppedBy(oneDomainEach(asked, experts, most), { clock, timeLimitMs: 30_000 });
      expect(answer).toEqual({ dropped: [...Array(asked - most).keys()], optimal: true });
    },
  );

  it('gives what will do, when the time is up before it is proven', () => {
    const given = oneDomainEach(16, 60, 7);
    for (const timeLimitMs of [8, 12, 20]) {
      let now = 0;
      const { dropped, optimal } = droppedBy(given, { clock: () => (now += 1), timeLimitMs });
      expect(now).toBeLessThan(timeLimitMs + 20);
      expect({ optimal, fewest: dropped.length }).toEqual({ optimal: false, fewest: 9 });
      const requirements = given.requirements.filter((_, index) => !dropped.includes(index));
      expect(solveAssembly({ ...given, requirements }).outcome).toBe('team');
    }
  });
});
