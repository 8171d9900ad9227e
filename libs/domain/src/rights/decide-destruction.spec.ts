import type { DestructionRequestRecord } from '#contracts/rights';
import { confirmDestruction, decideDestruction } from './decide-destruction.js';

const AT = '2026-11-23T09:00:00.000Z';
const closed = { closed: true, held: false };
const request = (status: DestructionRequestRecord['status']) => ({ status, decidedBy: 'coordinator' });

describe(decideDestruction.name, () => {
  const grant = { outcome: 'grant', ground: 'askedByEntitled', by: 'coordinator', at: AT } as const;
  const refuse = { ...grant, outcome: 'refuse', ground: 'lawRequiresKeeping' } as const;

  it('grants for a second person to confirm', () => {
    expect(decideDestruction(request('asked'), grant, closed)).toEqual({
      change: {
        status: 'granted',
        ground: 'askedByEntitled',
        decidedBy: 'coordinator',
        decidedAt: AT,
        objection: null,
      },
    });
  });

  it('refuses with a ground, also while the case is open or held', () => {
    for (const dossier of [closed, { closed: false, held: true }]) {
      expect(decideDestruction(request('asked'), refuse, dossier)).toMatchObject({
        change: { status: 'refused', ground: 'lawRequiresKeeping' },
      });
    }
  });

  it.each([
    [{ closed: false, held: false }, 'caseStillOpen'],
    [{ closed: true, held: true }, 'legalHoldStands'],
  ])('grants nothing for a dossier with %j', (dossier, refused) => {
    expect(decideDestruction(request('asked'), grant, dossier)).toEqual({ refused });
  });

  it.each(['granted', 'refused', 'confirmed', 'destroyed'] as const)('decides once: not on what is %s', (status) => {
    expect(decideDestruction(request(status), refuse, closed)).toEqual({ refused: 'alreadyDecided' });
  });
});

describe(confirmDestruction.name, () => {
  const check = { objection: null, by: 'auditor', at: AT };

  it('has the dossier go', () => {
    expect(confirmDestruction(request('granted'), check, closed)).toEqual({
      change: { status: 'confirmed', confirmedBy: 'auditor', confirmedAt: AT },
    });
  });

  it('has the coordinator decide again, with what is amiss', () => {
    expect(confirmDestruction(request('granted'), { ...check, objection: 'identityUnclear' }, closed)).toMatchObject({
      change: { status: 'asked', objection: 'identityUnclear', decidedBy: null },
    });
  });

  it.each([
    ['who decided', 'granted', { ...check, by: 'coordinator' }, closed, 'samePersonDecides'],
    ['nobody while nothing was granted', 'asked', check, closed, 'notGranted'],
    ['nobody twice', 'confirmed', check, closed, 'alreadyDecided'],
    ['nobody while a hold stands', 'granted', check, { closed: true, held: true }, 'legalHoldStands'],
    ['nobody once the case was opened again', 'granted', check, { closed: false, held: false }, 'caseStillOpen'],
  ] as const)('is for %s: no', (_who, status, given, dossier, refused) => {
    expect(confirmDestruction(request(status), given, dossier)).toEqual({ refused });
  });
});
