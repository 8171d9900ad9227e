import { type AssemblyProblem } from '#contracts/assembly';
import { solveAssembly } from './solve-assembly.js';
import { seededRandom } from './testing/random.js';
import { sampleProblem } from './testing/sample-problem.js';
import { expert, problem } from './testing/small-problem.js';

const lvb = { domain: 'lvb', level: 2, seats: 1 };
const ggz = { domain: 'jeugdGgz', level: 3, seats: 1 };
const membersOf = (given: AssemblyProblem) => {
  const result = solveAssembly(given);
  return result.outcome === 'team' ? result.members.map((member) => member.expert) : result.relaxations;
};

describe(solveAssembly.name, () => {
  it('lets one member serve several requirements and says which', () => {
    const both = expert('both', {
      domains: [
        { domain: 'lvb', level: 3 },
        { domain: 'jeugdGgz', level: 3 },
      ],
    });
    const one = expert('one', { domains: [{ domain: 'lvb', level: 2 }] });
    const result = solveAssembly(problem({ requirements: [ggz, lvb, { ...lvb, level: 1 }], experts: [one, both] }));
    expect(result).toEqual({
      outcome: 'team',
      slot: null,
      members: [{ expert: 'both', covers: ['jeugdGgz', 'lvb'] }],
      objectives: { size: 1, load: 0, belowTarget: 0, mixedSizes: 0, travelMinutes: 0, knowsFamily: 0 },
      optimal: true,
      milliseconds: 0,
    });
  });

  it('takes the earliest moment, not the earliest text, then the id as text', () => {
    const slots = [
      { id: 's2', start: '2026-12-01T09:00:00+01:00' },
      { id: 's10', start: '2026-12-01T08:00:00Z' },
      { id: 's1', start: '2026-12-01T08:30:00Z' },
    ];
    const experts = [expert('e1', { availableSlots: ['s1', 's2', 's10'] })];
    expect(solveAssembly(problem({ slots, experts }))).toMatchObject({ slot: 's10' });
  });

  it('prefers an earlier slot to a smaller team', () => {
    const slots = ['2026-12-01T09:00:00Z', '2026-12-02T09:00:00Z'].map((start, day) => ({ id: `day${day}`, start }));
    const [first, second] = [['day0'], ['day1']];
    const experts = [
      expert('a', { availableSlots: first, domains: [{ domain: 'lvb', level: 2 }] }),
      expert('b', { availableSlots: first, domains: [{ domain: 'jeugdGgz', level: 3 }] }),
      expert('c', { availableSlots: second, domains: [lvb, ggz] }),
    ];
    expect(solveAssembly(problem({ slots, experts, requirements: [lvb, ggz] }))).toMatchObject({
      slot: 'day0',
      objectives: { size: 2 },
    });
  });

  it('never lets mixed sizes cost load or belowTarget, but lets them cost travel', () => {
    const team = { minSize: 2, maxSize: 2, minExpertsByExperience: 0, maxPerOrganisation: 1 };
    const near = [expert('a'), expert('b')];
    const far = expert('far', { organisationSize: 'large', travelMinutes: 90 });
    expect(membersOf(problem({ team, experts: [...near, far] }))).toContain('far');
    expect(membersOf(problem({ team, experts: [...near, { ...far, activeCases: 1 }] }))).toEqual(['a', 'b']);
    const eager = near.map((one) => ({ ...one, casesLast12Months: 0 }));
    expect(membersOf(problem({ team, experts: [...eager, far] }))).toEqual(['a', 'b']);
  });

  it('gives the empty team when nobody is asked for', () => {
    const team = { minSize: 0, maxSize: 3, minExpertsByExperience: 0, maxPerOrganisation: 1 };
    expect(solveAssembly(problem({ team, experts: [expert('a')] }))).toMatchObject({ members: [], optimal: true });
  });

  it('keeps a forbidden pair apart whichever of the two names the other', () => {
    const team = { minSize: 2, maxSize: 2, minExpertsByExperience: 0, maxPerOrganisation: 1 };
    const experts = [expert('a'), expert('b', { mayNotSitWith: ['a'] }), expert('c', { activeCases: 3 })];
    expect(membersOf(problem({ team, experts }))).toEqual(['a', 'c']);
  });

  it('names the requirement to drop and what the pool has instead', () => {
    const experts = [
      expert('a', { domains: [lvb] }),
      expert('b', { domains: [{ domain: 'jeugdGgz', level: 1 }] }),
      expert('c', { domains: [ggz], declaredConflict: true }),
    ];
    expect(membersOf(problem({ experts, requirements: [lvb, ggz] }))).toEqual([
      { requirement: ggz, bestAvailable: { level: 1, candidates: 1, meeting: 0 } },
    ]);
  });

  it('names the hard rule when no requirement is to blame', () => {
    const team = { minSize: 3, maxSize: 7, minExpertsByExperience: 1, maxPerOrganisation: 2 };
    const wise = expert('wise', { expertByExperience: true });
    expect(membersOf(problem({ team, experts: [wise] }))).toEqual([{ rule: 'H2' }]);
    expect(membersOf(problem({ team, experts: ['a', 'b', 'c'].map((id) => expert(id)) }))).toEqual([{ rule: 'H6' }]);
    expect(membersOf(problem({ team, experts: [] }))).toEqual([{ rule: 'H2' }, { rule: 'H6' }]);
    const overloaded = expert('full', { activeCases: 4 });
    expect(membersOf(problem({ experts: [overloaded], mustInclude: ['full'] }))).toEqual([{ rule: 'H9' }]);
  });

  it('says by the given clock how long it took', () => {
    let now = 100;
    const clock = () => (now += 7);
    expect(solveAssembly(problem({ experts: [expert('a')] }), { clock }).milliseconds).toBe(7);
  });

  describe('that may not look long enough to prove its answer', () => {
    const sketch = { organisations: 25, domains: 8, requirements: 6, slots: 1, seats: 1, travel: 120, available: 1 };
    const rules = { minSize: 3, maxSize: 7, maxPerOrganisation: 2, minExpertsByExperience: 1 };
    const hard = sampleProblem(seededRandom(6), { ...sketch, ...rules, experts: 60, forbidden: 0.6 });

    it('says what it may have missed', () => {
      expect(solveAssembly(hard)).toMatchObject({ optimal: true, objectives: { load: 1166 } });
      const smallest = solveAssembly(hard, { maxNodes: 8 });
      expect(smallest).toMatchObject({ outcome: 'team', optimal: false, gap: expect.closeTo(0.57, 2) });
      const hasty = solveAssembly(hard, { maxNodes: 3 });
      expect(hasty).toMatchObject({ outcome: 'team', objectives: { load: 1332 }, optimal: false, gap: 1 });
      const blind = solveAssembly(hard, { maxNodes: 0 });
      expect(blind).toMatchObject({ outcome: 'infeasible', relaxations: [], optimal: false, gap: 1 });
    });

    it('stops when the time is up by the given clock', () => {
      const answers = [0, 16, 1000].map((timeLimitMs) => {
        let now = 0;
        const result = solveAssembly(hard, { clock: () => (now += 1), timeLimitMs });
        expect(now).toBeLessThan(timeLimitMs + 20);
        return result;
      });
      expect(answers.map(({ outcome, optimal, gap }) => ({ outcome, optimal, gap }))).toEqual([
        { outcome: 'infeasible', optimal: false, gap: 1 },
        { outcome: 'team', optimal: false, gap: expect.any(Number) },
        { outcome: 'team', optimal: true, gap: undefined },
      ]);
    });

    it('stops in the middle of relaxations too', () => {
      const asked = [...hard.requirements, { domain: 'nobody knows', level: 3, seats: 1 }];
      const impossible = { ...hard, requirements: asked };
      let now = 0;
      const clock = () => (now += 1);
      const result = solveAssembly(impossible, { clock, timeLimitMs: 8 });
      expect(result).toMatchObject({ outcome: 'infeasible', optimal: false, gap: 1 });
      expect(solveAssembly(impossible)).toMatchObject({
        outcome: 'infeasible',
        relaxations: [{ requirement: { domain: 'nobody knows' } }],
        optimal: true,
      });
    });
  });

  it('compares journeys exactly that do not fit in one number with the load', () => {
    const team = { minSize: 2, maxSize: 2, minExpertsByExperience: 0, maxPerOrganisation: 1 };
    const far = Number.MAX_SAFE_INTEGER;
    const experts = [far - 2, far - 3, 2, 1, 0].map((travelMinutes, at) =>
      expert(`e${at}`, { travelMinutes, activeCases: at < 3 ? 1 : 3, knowsFamily: at === 2 }),
    );
    expect(solveAssembly(problem({ team, experts }))).toMatchObject({
      members: [{ expert: 'e1' }, { expert: 'e2' }],
      objectives: { load: 500, travelMinutes: far - 1, knowsFamily: 1 },
      optimal: true,
    });
  });

  it('proves the best of 200 experts in 12 slots within few steps', () => {
    const sketch = { organisations: 25, domains: 8, requirements: 8, slots: 12, seats: 1, travel: 120 };
    const rules = { minSize: 3, maxSize: 7, maxPerOrganisation: 2, minExpertsByExperience: 1 };
    for (let seed = 0; seed < 10; seed += 1) {
      const pool = { experts: 200, forbidden: 0.3, available: 0.6 };
      const large = sampleProblem(seededRandom(seed), { ...sketch, ...rules, ...pool });
      expect(solveAssembly(large, { maxNodes: 100 }).optimal).toBe(true);
    }
  });
});
