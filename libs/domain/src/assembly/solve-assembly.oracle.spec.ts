import { type AssemblyProblem, type AssemblyResult } from '#contracts/assembly';
import { solveAssembly } from './solve-assembly.js';
import { bruteForce, keepsTheRules, type Verdict } from './testing/brute-force.js';
import { type Random, seededRandom } from './testing/random.js';
import { sampleProblem } from './testing/sample-problem.js';
import { findAssemblyFaults } from './validate-problem.js';

const smallProblem = (random: Random): AssemblyProblem => {
  const minSize = random.whole(0, 4);
  return sampleProblem(random, {
    experts: random.whole(0, 9) || 1,
    organisations: random.whole(2, 6),
    domains: random.whole(1, 4),
    requirements: random.whole(0, 4),
    slots: random.whole(0, 3),
    seats: random.whole(1, 2),
    minSize,
    maxSize: minSize + random.whole(-1, 3),
    maxPerOrganisation: random.whole(0, 5) > 0 ? random.whole(1, 3) : random.whole(0, 1),
    minExpertsByExperience: random.whole(0, 2),
    forbidden: random.pick([0, 0.1, 0.3, 0.6]),
    available: random.pick([0.5, 0.9, 1]),
    travel: random.pick([0, 2, 90]),
  });
};

const verdictOn = (problem: AssemblyProblem, result: AssemblyResult): Verdict => {
  if (result.outcome === 'team') return { outcome: 'team', slot: result.slot, objectives: result.objectives };
  const dropped = result.relaxations.flatMap((entry) =>
    'requirement' in entry ? [problem.requirements.indexOf(entry.requirement)] : [],
  );
  return { outcome: 'infeasible', dropped, rules: result.relaxations.flatMap((e) => ('rule' in e ? [e.rule] : [])) };
};

describe(solveAssembly.name, () => {
  const problems = Array.from({ length: 1000 }, (_, seed) => smallProblem(seededRandom(seed))).map((problem) => ({
    ...problem,
    team: { ...problem.team, maxSize: Math.max(0, problem.team.maxSize) },
  }));

  it('agrees with a look at every possible team', () => {
    const seen = { team: 0, dropped: 0, H2: 0, H6: 0, 'H2,H6': 0, H9: 0 };
    problems.forEach((problem, seed) => {
      expect(findAssemblyFaults(problem)).toEqual([]);
      const result = solveAssembly(problem);
      const verdict = verdictOn(problem, result);
      expect({ seed, ...verdict, optimal: result.optimal }).toEqual({ seed, ...bruteForce(problem), optimal: true });
      const kind = verdict.outcome === 'team' ? 'team' : verdict.rules.join() || 'dropped';
      seen[kind as keyof typeof seen] += 1;
    });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it('gives members who keep every rule', () => {
    for (const problem of problems) {
      const result = solveAssembly(problem);
      if (result.outcome !== 'team') continue;
      const ids = result.members.map(({ expert }) => expert);
      const team = problem.experts.filter(({ id }) => ids.includes(id));
      expect(keepsTheRules(problem, result.slot, team)).toBe(true);
    }
  });

  it('does not depend on the order of the input', () => {
    problems.forEach((problem, seed) => {
      const { shuffle } = seededRandom(seed);
      const experts = shuffle(problem.experts).map((expert) => ({ ...expert, domains: shuffle(expert.domains) }));
      const shuffled = { ...problem, experts, slots: shuffle(problem.slots) };
      expect(solveAssembly(shuffled)).toEqual(solveAssembly(problem));
    });
  });
});
