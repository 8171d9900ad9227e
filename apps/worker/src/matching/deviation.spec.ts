import type { AssemblyInfeasible, AssemblyTeam } from '#contracts/assembly';
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

describe(deviationOf.name, () => {
  it('names the first objective that is worse, the slot before all', () => {
    const worse = { ...objectives, load: 700, travelMinutes: 10 };
    const theirs = team({ objectives: worse });
    expect(deviationOf(theirs, team())).toEqual({ worseOn: 'load', theirs: 700, best: 500, bestExpertIds });
    const later = team({ slot: 'b', objectives: worse });
    expect(deviationOf(later, team())).toEqual({ worseOn: 'slot', theirs: 'b', best: 'a', bestExpertIds });
  });

  it('costs nothing where the team is as good, or where there is no other', () => {
    const free = { worseOn: null, theirs: null, best: null };
    expect(deviationOf(team(), team())).toEqual({ ...free, bestExpertIds });
    const none: AssemblyInfeasible = { outcome: 'infeasible', relaxations: [], optimal: true, milliseconds: 1 };
    expect(deviationOf(team(), none)).toEqual({ ...free, bestExpertIds: [] });
    expect(deviationOf(none, team())).toEqual({ ...free, bestExpertIds });
  });
});
