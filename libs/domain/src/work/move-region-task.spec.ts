import { moveRegionTask, type Mover, type RegionTaskMove } from './move-region-task.js';

const AT = '2026-11-23T09:00:00.000Z';
const me: Mover = { userId: 'me', standsInFor: ['ill'], roles: ['regionAdmin'], regionId: 'ME' };
const task = (ownerUserId: string | null) =>
  ({
    kind: 'extendCalendar',
    regionId: 'ME',
    ownerRole: 'regionAdmin',
    ownerUserId,
    state: 'open',
    endedAt: null,
  }) as const;
const move = (ownerUserId: string | null, kind: 'claim' | 'release' | 'complete') =>
  moveRegionTask(task(ownerUserId), { kind, note: 'Gedaan.' }, me, AT);
const open = (ownerUserId: string | null) => ({ task: { ownerUserId, state: 'open', endedAt: null } });
const done = (ownerUserId: string | null) => ({ task: { ownerUserId, state: 'done', endedAt: AT } });

describe(moveRegionTask.name, () => {
  it.each([
    [null, 'claim', open('me')],
    ['other', 'claim', { refused: 'alreadyClaimed' }],
    ['me', 'claim', { refused: 'alreadyClaimed' }],
    ['me', 'release', open(null)],
    ['ill', 'release', open(null)],
    ['other', 'release', { refused: 'notYours' }],
    [null, 'release', { refused: 'notYours' }],
    ['me', 'complete', done('me')],
    ['ill', 'complete', done('ill')],
    [null, 'complete', done(null)],
    ['other', 'complete', { refused: 'notYours' }],
  ] as const)('held by %s: %s', (owner, kind, expected) => {
    expect(move(owner, kind)).toEqual(expected);
  });

  it('hands over what anybody of the role holds, so that nothing stays with who is not there', () => {
    for (const owner of [null, 'me', 'other']) {
      expect(moveRegionTask(task(owner), { kind: 'handOver', toUserId: 'next', reason: null }, me, AT)).toEqual(
        open('next'),
      );
    }
  });

  it('does not end by saying so what must be decided', () => {
    const decision = { ...task('me'), kind: 'decideDestruction' } as const;
    const complete: RegionTaskMove = { kind: 'complete', note: 'Gedaan.' };
    expect(moveRegionTask(decision, complete, me, AT)).toEqual({ refused: 'notInThisPhase' });
  });

  it('knows no task of another region or role, and none that has ended', () => {
    const claim: RegionTaskMove = { kind: 'claim' };
    const stranger = { ...me, regionId: 'HE' };
    const expert: Mover = { ...me, roles: ['expert'] };
    expect(moveRegionTask(task(null), claim, stranger, AT)).toEqual({ refused: 'unknownRecord' });
    expect(moveRegionTask(task(null), claim, expert, AT)).toEqual({ refused: 'unknownRecord' });
    const ended = { ...task(null), state: 'done', endedAt: AT } as const;
    expect(moveRegionTask(ended, claim, me, AT)).toEqual({ refused: 'alreadyDecided' });
  });
});
