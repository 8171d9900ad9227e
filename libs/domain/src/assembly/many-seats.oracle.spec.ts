import { type AssemblyProblem } from '#contracts/assembly';
import { solveAssembly } from './solve-assembly.js';
import { bruteForce } from './testing/brute-force.js';
import { hostileProblem } from './testing/hostile-problem.js';
import { names } from './testing/large-problem.js';
import { type Random, seededRandom } from './testing/random.js';
import { sampleProblem } from './testing/sample-problem.js';

/** Seven requirements of two to four seats: more combinations of open seats than tables are filled for. */
const manySeats = (random: Random): AssemblyProblem => {
  const problem = sampleProblem(random, {
    experts: random.whole(13, 15),
    organisations: random.whole(6, 12),
    domains: 7,
    requirements: 0,
    slots: random.whole(0, 1),
    seats: 0,
    minSize: random.whole(0, 8),
    maxSize: random.whole(10, 12),
    maxPerOrganisation: random.whole(2, 4),
    minExpertsByExperience: random.whole(0, 2),
    forbidden: random.pick([0, 0.02, 0.05]),
    available: 1,
    travel: random.pick([0, 2, 90]),
  });
  const part = random.pick([0.25, 0.35, 0.5]);
  const domains = names('d', 7);
  const experts = problem.experts.map((one) => ({
    ...one,
    activeCases: Math.min(one.activeCases, one.maxActiveCases - 1),
    declaredConflict: false,
    domains: domains.filter(() => random.chance(part)).map((domain) => ({ domain, level: 2 })),
  }));
  if (random.chance(0.3)) experts.forEach((one) => Object.assign(one, { activeCases: 1, maxActiveCases: 4 }));
  const who = (domain: string) => experts.filter((one) => one.domains.some((own) => own.domain === domain)).length;
  const requirements = domains.map((domain) => ({
    domain,
    level: random.whole(1, 2),
    seats: Math.max(2, Math.min(random.whole(2, 4), who(domain) - 1)),
  }));
  return { ...problem, experts, requirements, mustExclude: [], involvedOrganisations: [] };
};

const pools = Array.from({ length: 200 }, (_, seed) => manySeats(seededRandom(seed)));

describe('every possible team of 200 small pools that ask many seats', () => {
  const results = pools.map((problem) => solveAssembly(problem));

  it('says what is best', () => {
    const sizes = new Set<number>();
    pools.forEach((problem, seed) => {
      const result = results[seed]!;
      const best = bruteForce(problem);
      expect({ seed, optimal: result.optimal }).toEqual({ seed, optimal: true });
      if (result.outcome === 'infeasible') {
        const dropped = result.relaxations.flatMap((entry) =>
          'requirement' in entry ? [problem.requirements.indexOf(entry.requirement)] : [],
        );
        const rules = result.relaxations.flatMap((entry) => ('rule' in entry ? [entry.rule] : []));
        expect({ seed, outcome: result.outcome, dropped, rules }).toEqual({ seed, ...best });
        return;
      }
      sizes.add(result.objectives.size);
      expect({ seed, ...result }).toMatchObject({ seed, ...best });
    });
    for (const size of [5, 6, 7, 8, 9, 10]) expect(sizes).toContain(size);
  });

  it('does not depend on the order of the input', () => {
    pools.forEach((problem, seed) => {
      const { shuffle } = seededRandom(seed);
      const experts = shuffle(problem.experts).map((one) => ({ ...one, mayNotSitWith: shuffle(one.mayNotSitWith) }));
      expect(solveAssembly({ ...problem, experts })).toEqual(results[seed]);
    });
  });
});

describe('teams of some twenty from a thousand', () => {
  it('are proven, whatever the order of the input', () => {
    for (const seed of [1, 2, 3]) {
      const problem = hostileProblem('many seats', 1_000, seed);
      const result = solveAssembly(problem);
      expect(result).toMatchObject({ outcome: 'team', optimal: true });
      const { shuffle } = seededRandom(seed);
      const experts = shuffle(problem.experts).map((one) => ({ ...one, mayNotSitWith: shuffle(one.mayNotSitWith) }));
      expect(solveAssembly({ ...problem, experts })).toEqual(result);
    }
  });

  it('are not waited for when the time is up', () => {
    let now = 0;
    const problem = hostileProblem('many seats', 1_000, 1);
    const result = solveAssembly(problem, { clock: () => (now += 1), timeLimitMs: 20 });
    expect(result).toMatchObject({ outcome: 'team', optimal: false, gap: 1 });
  });
});
