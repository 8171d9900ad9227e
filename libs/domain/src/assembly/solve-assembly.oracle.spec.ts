import { type AssemblyProblem, type AssemblyResult } from '#contracts/assembly';
import { solveAssembly } from './solve-assembly.js';
import { bruteForce, compareByHand, keepsTheRules, slotsInOrder, type Verdict } from './testing/brute-force.js';
import { type Random, seededRandom } from './testing/random.js';
import { smallPools } from './testing/small-pools.js';
import { findAssemblyFaults } from './validate-problem.js';
import { whyNot } from './why-not.js';

const verdictOn = (problem: AssemblyProblem, result: AssemblyResult): Verdict => {
  if (result.outcome === 'team') return { outcome: 'team', slot: result.slot, objectives: result.objectives };
  const dropped = result.relaxations.flatMap((entry) =>
    'requirement' in entry ? [problem.requirements.indexOf(entry.requirement)] : [],
  );
  return { outcome: 'infeasible', dropped, rules: result.relaxations.flatMap((e) => ('rule' in e ? [e.rule] : [])) };
};

/** Negative when the first result is better, 0 when they are equally good. */
const compareResults = (problem: AssemblyProblem, left: AssemblyResult, right: AssemblyResult): number => {
  if (left.outcome === 'infeasible' || right.outcome === 'infeasible') {
    return Number(left.outcome === 'infeasible') - Number(right.outcome === 'infeasible');
  }
  const slots = slotsInOrder(problem);
  return slots.indexOf(left.slot) - slots.indexOf(right.slot) || compareByHand(left.objectives, right.objectives);
};

const forbidOneMore = (problem: AssemblyProblem, random: Random): AssemblyProblem => {
  const [one, other] = random.shuffle(problem.experts);
  if (!one || !other) return problem;
  const experts = problem.experts.map((each) =>
    each === one ? { ...one, mayNotSitWith: [...one.mayNotSitWith, other.id] } : each,
  );
  return { ...problem, experts };
};

const withoutOne = (problem: AssemblyProblem, random: Random): AssemblyProblem => {
  const { id } = random.pick(problem.experts);
  const others = (ids: string[]) => ids.filter((each) => each !== id);
  const experts = problem.experts
    .filter((one) => one.id !== id)
    .map((one) => ({ ...one, mayNotSitWith: others(one.mayNotSitWith) }));
  return { ...problem, experts, mustInclude: others(problem.mustInclude), mustExclude: others(problem.mustExclude) };
};

describe('every possible team of 2,000 small pools', () => {
  const problems = smallPools(2000);
  const results = problems.map((problem) => solveAssembly(problem));

  it('says what is best, and what to relax', () => {
    const seen = { team: 0, dropped: 0, H2: 0, H6: 0, 'H2,H6': 0, H9: 0 };
    problems.forEach((problem, seed) => {
      expect(findAssemblyFaults(problem)).toEqual([]);
      const result = results[seed]!;
      const verdict = verdictOn(problem, result);
      expect({ seed, ...verdict, optimal: result.optimal }).toEqual({ seed, ...bruteForce(problem), optimal: true });
      const kind = verdict.outcome === 'team' ? 'team' : verdict.rules.join() || 'dropped';
      seen[kind as keyof typeof seen] += 1;
    });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it('keeps every rule', () => {
    problems.forEach((problem, seed) => {
      const result = results[seed]!;
      if (result.outcome !== 'team') return;
      const ids = result.members.map(({ expert }) => expert);
      const team = problem.experts.filter(({ id }) => ids.includes(id));
      expect(keepsTheRules(problem, result.slot, team)).toBe(true);
    });
  });

  it('says why not', () => {
    const seen = new Map<string, number>();
    problems.slice(0, 1000).forEach((problem, seed) => {
      const { id } = seededRandom(seed).pick(problem.experts);
      const why = whyNot(problem, id);
      const { mustInclude } = problem;
      const theirs = problem.mustExclude.includes(id)
        ? undefined
        : bruteForce({ ...problem, mustInclude: [...new Set([...mustInclude, id])] });
      const best = bruteForce(problem);
      if ('rule' in why || why.team === null) {
        expect({ seed, outcome: theirs?.outcome ?? 'infeasible' }).toEqual({ seed, outcome: 'infeasible' });
      } else {
        const { outcome, slot, objectives } = why.team;
        expect({ seed, outcome, slot, objectives }).toEqual({ seed, ...theirs });
        const isAsGood = JSON.stringify(theirs) === JSON.stringify(best);
        expect({ seed, isAsGood: why.worseOn === null }).toEqual({ seed, isAsGood });
      }
      const kind = 'rule' in why ? why.rule : why.team === null ? 'no team' : String(why.worseOn);
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
    });
    for (const kind of ['H3', 'H4', 'H5', 'H9', 'no team', 'null', 'slot', 'size', 'load', 'belowTarget']) {
      expect(seen.get(kind) ?? `${kind} is not seen`).toBeGreaterThan(0);
    }
  });

  it('never gets worse by one expert more', () => {
    problems.forEach((problem, seed) => {
      const fewer = withoutOne(problem, seededRandom(seed));
      if (fewer.mustInclude.length < problem.mustInclude.length) return;
      expect(compareResults(problem, results[seed]!, solveAssembly(fewer))).toBeLessThanOrEqual(0);
    });
  });

  it('never gets better by one forbidden pair more', () => {
    problems.forEach((problem, seed) => {
      const stricter = solveAssembly(forbidOneMore(problem, seededRandom(seed)));
      expect(compareResults(problem, results[seed]!, stricter)).toBeLessThanOrEqual(0);
    });
  });

  it('does not depend on the order of the input', () => {
    problems.forEach((problem, seed) => {
      const { shuffle } = seededRandom(seed);
      const experts = shuffle(problem.experts).map((one) => ({
        ...one,
        domains: shuffle(one.domains),
        availableSlots: shuffle(one.availableSlots),
        mayNotSitWith: shuffle(one.mayNotSitWith),
      }));
      const shuffled = { ...problem, experts, slots: shuffle(problem.slots) };
      expect(solveAssembly(shuffled)).toEqual(results[seed]);
    });
  });
});
