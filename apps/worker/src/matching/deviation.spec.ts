import type { AssemblyInfeasible, AssemblyProblem, AssemblyResult, AssemblyTeam } from '#contracts/assembly';
import { deviationOf } from './deviation.js';

const objectives = { size: 3, load: 500, belowTarget: 1, mixedSizes: 1, travelMinutes: 60, knowsFamily: 0 } as const;
const team = (parts: Partial<AssemblyTeam> = {}): AssemblyTeam => ({
  outcome: 'team',
  slot: 'a',
  members: [{ expert: 'ad', covers: ['lvb'] }],
  objectives,
  optimal: true,
  milliseconds: 1,
  ...parts,
});
const bestExpertIds = ['ad'];
const problem = {
  slots: [
    { id: 'a', start: '2026-12-08T08:00:00Z' },
    { id: 'b', start: '2026-12-10T08:00:00Z' },
    { id: 'soon', start: '2026-12-07T09:00:00+01:00' },
  ],
} as AssemblyProblem;
const deviation = (theirs: AssemblyResult, best: AssemblyResult) =>
  deviationOf({ problem, result: theirs }, { problem, result: best });

describe(deviationOf.name, () => {
  it('names the first objective that is worse, the slot before all', () => {
    const worse = { ...objectives, load: 700, travelMinutes: 10 };
    const theirs = team({ objectives: worse });
    expect(deviation(theirs, team())).toEqual({ worseOn: 'load', theirs: 700, best: 500, bestExpertIds });
    const later = team({ slot: 'b', objectives: worse });
    expect(deviation(later, team())).toEqual({ worseOn: 'slot', theirs: 'b', best: 'a', bestExpertIds });
  });

  it('does not call worse what is better', () => {
    const earlier = team({ slot: 'soon', objectives: { ...objectives, size: 5 } });
    expect(deviation(earlier, team())).toEqual({
      ...{ worseOn: null, betterOn: 'slot', theirs: 'soon', best: 'a', bestExpertIds },
    });
    const smaller = team({ objectives: { ...objectives, size: 2, load: 900 } });
    expect(deviation(smaller, team())).toEqual({ worseOn: null, betterOn: 'size', theirs: 2, best: 3, bestExpertIds });
    const known = team({ objectives: { ...objectives, knowsFamily: 1 } });
    expect(deviation(known, team())).toMatchObject({ worseOn: null, betterOn: 'knowsFamily' });
  });

  it('costs nothing where the team is as good, or where there is no other', () => {
    const free = { worseOn: null, theirs: null, best: null };
    expect(deviation(team(), team())).toEqual({ ...free, bestExpertIds });
    const none: AssemblyInfeasible = { outcome: 'infeasible', relaxations: [], optimal: true, milliseconds: 1 };
    expect(deviation(team(), none)).toEqual({ ...free, bestExpertIds: [] });
    expect(deviation(none, team())).toEqual({ ...free, bestExpertIds });
  });
});
