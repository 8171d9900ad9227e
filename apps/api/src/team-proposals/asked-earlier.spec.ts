import type { TeamMember, TeamWanted, TeamWishes } from '#contracts/teams';
import { stillHolds } from './asked-earlier.js';

const NOTHING: TeamWanted = { mustInclude: [], mustExclude: [], slotId: null };
const slot = { id: 's1', startsAt: '2026-12-08T08:00:00Z', endsAt: '2026-12-08T09:00:00Z' };
const asking = (level: number) => [{ domain: 'lvb', level, seats: 1 }];
const proposal = (parts: object = {}) => ({ wanted: NOTHING, advisers: [], slot, requirements: asking(2), ...parts });
const wanting = (wanted: Partial<TeamWanted>) => proposal({ wanted: { ...NOTHING, ...wanted } });
const advisedBy = (...ids: string[]) => proposal({ advisers: ids.map((expertId) => ({ expertId }) as TeamMember) });

describe(stillHolds.name, () => {
  it.each<[string, ReturnType<typeof proposal>, ReturnType<typeof proposal>, number | undefined, boolean]>([
    ['who was wanted', wanting({ mustInclude: ['a', 'b'] }), wanting({ mustInclude: ['b'] }), undefined, true],
    ['who said no since', wanting({ mustInclude: ['a'] }), wanting({}), undefined, false],
    ['who stays out', wanting({ mustExclude: ['a'] }), wanting({ mustExclude: ['a'] }), undefined, true],
    ['an adviser', advisedBy('a'), advisedBy('a', 'b'), undefined, true],
    ['an adviser who is gone', advisedBy('a'), advisedBy(), undefined, false],
    ['a slot that is kept', wanting({ slotId: 's1' }), proposal(), undefined, true],
    ['a slot that moved', wanting({ slotId: 's1' }), proposal({ slot: null }), undefined, false],
    ['other demands', proposal(), proposal(), 3, true],
    ['demands that are those of policy', proposal(), proposal(), 2, false],
    ['demands that were given up', proposal(), proposal({ requirements: asking(3) }), 3, false],
    ['nothing, of an earlier release', proposal({ wanted: null }), proposal({ wanted: null }), undefined, false],
  ])('%s', (_what, earlier, later, level, holds) => {
    const beyond = { ...(level !== undefined && { proposed: asking(level) }) } as TeamWishes;
    expect(stillHolds({ proposal: earlier, run: { question: { beyond } } }, later)).toBe(holds);
  });
});
