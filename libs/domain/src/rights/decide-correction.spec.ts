import { decideCorrection } from './decide-correction.js';

const decision = { outcome: 'grant', by: 'me', at: '2026-11-23T09:00:00.000Z' } as const;

describe(decideCorrection.name, () => {
  it.each([
    ['grant', 'granted'],
    ['refuse', 'refused'],
  ] as const)('%s: it is %s', (outcome, status) => {
    expect(decideCorrection({ status: 'asked' }, { ...decision, outcome })).toEqual({
      change: { status, decidedBy: 'me', decidedAt: decision.at },
    });
  });

  it.each(['granted', 'refused'] as const)('decides once: not on what is %s', (status) => {
    expect(decideCorrection({ status }, decision)).toEqual({ refused: 'alreadyDecided' });
  });
});
