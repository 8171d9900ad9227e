import { CLOCK_KINDS, type ClockKind } from '#contracts/clocks';
import type { LadderRung } from '#contracts/policies';
import { clockRules } from '../../../../workflows/case-escalation/process.js';
import type { ClockContext } from './clock-context.js';
import { ladderAhead } from './clock-ladder.js';
import { CLOCK, CONTEXT, OF_COORDINATOR } from './testing/paper-clock.js';

/** The process seeks further, or pushes, and the ladder goes on beside that. */
const BESIDE_THE_LADDER: readonly ClockKind[] = ['assembly', 'waitNorm'];

describe(ladderAhead.name, () => {
  it('tells who is next, from when and until when, each after the one before', () => {
    expect(ladderAhead(OF_COORDINATOR, { ...CONTEXT, substituteOf: () => 'colleague' })).toEqual([
      {
        who: 'de vervanger C. Mol',
        term: '1 werkdag',
        from: '2026-11-30T16:00:00.000Z',
        dueAt: '2026-12-01T16:00:00Z',
      },
      {
        who: 'de tweede coördinator B. Vis',
        term: '1 werkdag',
        from: '2026-12-01T16:00:00Z',
        dueAt: '2026-12-02T16:00:00Z',
      },
      {
        who: 'de beheerder van de regio',
        term: '2 werkdagen',
        from: '2026-12-02T16:00:00Z',
        dueAt: '2026-12-04T16:00:00Z',
      },
    ]);
  });

  it('passes over who has the work already, and a substitute whom nobody is', () => {
    const taken = { ...OF_COORDINATOR, kind: 'review', ownerUserId: 'coordinator' } as const;
    expect(ladderAhead(taken, CONTEXT).map(({ who }) => who)).toEqual([
      'de tweede coördinator B. Vis',
      'de beheerder van de regio',
    ]);
  });

  it('promises no dates while the clock stands still, and nothing once it has ended', () => {
    const [next] = ladderAhead({ ...OF_COORDINATOR, state: 'paused' }, CONTEXT);
    expect(next).toMatchObject({ from: null, dueAt: null });
    expect(ladderAhead({ ...OF_COORDINATOR, state: 'met' }, CONTEXT)).toEqual([]);
  });

  it('knows as the process does after which clocks nobody on the ladder is asked', () => {
    const own = Object.keys(clockRules).filter((kind) => !BESIDE_THE_LADDER.includes(kind as ClockKind));
    const silent = CLOCK_KINDS.filter((kind) => ladderAhead({ ...CLOCK, kind }, everybodyOnIt).length === 0);
    expect(silent.sort()).toEqual(own.sort());
  });
});

const somebody: LadderRung = { who: 'regionAdmin', term: { calendar: 'agreed', amount: 1, unit: 'workingDays' } };
const everybodyOnIt: ClockContext = {
  ...CONTEXT,
  policyOf(version) {
    const policy = CONTEXT.policyOf(version);
    for (const kind of CLOCK_KINDS) policy.clocks[kind].ladder = [somebody];
    return policy;
  },
};
