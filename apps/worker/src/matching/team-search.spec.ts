import type { AssemblyResult } from '#contracts/assembly';
import type { RegionPolicy } from '#contracts/policies';
import type { Solver } from '#solver/solver';
import { NO_WISHES } from './attempts.js';
import { type Solved, TeamSearch } from './team-search.js';
import { candidateOf, groundsOf, questionOf, slotOf } from './testing/questions.js';
import { timeLeft } from './time-left.js';

const LIMIT_MS = 5_000;
const policy = {
  assembly: { timeLimitMs: LIMIT_MS },
  team: { case: { minSize: 1, maxSize: 4, minExpertsByExperience: 0, maxPerOrganisation: 2 } },
} as RegionPolicy;
const none = (optimal: boolean, milliseconds: number): AssemblyResult => ({
  ...{ outcome: 'infeasible', relaxations: [], optimal, milliseconds },
});
const team = (milliseconds: number): AssemblyResult => ({
  ...{ outcome: 'team', slot: 'b', members: [], optimal: true, milliseconds },
  objectives: { size: 0, load: 0, belowTarget: 0, mixedSizes: 0, travelMinutes: 0, knowsFamily: 0 },
});

describe(TeamSearch.name, () => {
  it.each<[string, AssemblyResult[], Partial<Solved>, number[]]>([
    ['a team at once', [team(900)], { optimal: true, milliseconds: 900 }, [5_000]],
    [
      'a proven team after what was not settled',
      [none(false, 4_980), team(30)],
      { optimal: false, milliseconds: 5_010 },
      [5_000, 50],
    ],
    [
      'none, proven where most may change',
      [none(false, 2_000), none(true, 500)],
      { optimal: true, milliseconds: 2_500 },
      [5_000, 3_000],
    ],
    ['none, unproven', [none(true, 100), none(false, 4_900)], { optimal: false }, [5_000, 4_900]],
  ])('finds %s', async (_what, answers, expected, limits) => {
    const solve = jest.fn<Promise<AssemblyResult>, Parameters<Solver['solve']>>();
    for (const answer of answers) solve.mockResolvedValueOnce(answer);
    const slots = { free: [slotOf('b', 2)], current: slotOf('a', 1), wanted: null };
    const grounds = groundsOf([candidateOf('ad')], { slots });
    const search = new TeamSearch({ solve }, questionOf({ accepted: ['ad'], slotId: 'a' }), policy, grounds);
    const { signal } = new AbortController();
    expect(await search.find(NO_WISHES, LIMIT_MS, signal)).toMatchObject({ result: answers.at(-1), ...expected });
    expect(solve.mock.calls.every(([, options]) => options.signal === signal)).toBe(true);
    expect(solve.mock.calls.map(([, { timeLimitMs }]) => timeLimitMs)).toEqual(limits);
  });
});

describe(timeLeft.name, () => {
  const took = (milliseconds: number) => ({ milliseconds }) as Solved;
  it.each<[number, (Solved | null)[], number]>([
    [5_000, [took(200), null], 4_800],
    [5_000, [took(5_000)], 1_000],
    [5_000, [took(3_000), took(1_900)], 1_000],
    [400, [took(400)], 400],
  ])('of %i', (timeLimitMs, before, left) =>
    expect(timeLeft({ assembly: { ...policy.assembly, timeLimitMs } }, before)).toBe(left),
  );
});
