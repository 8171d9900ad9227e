import type { ClockRecord } from '#contracts/clocks';
import type { Role } from '#contracts/codes';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { clocksAskedOf } from './asked-clocks.js';
import type { GuardedRecords } from './guarded-records.js';
import { CLOCK } from './testing/paper-clock.js';

const rung = { userId: 'holder', ceilingCents: null, substituteUserIds: [] };
const records = {
  supportElements: [
    { id: 'stay', providerId: 'kade', status: 'waiting' },
    { id: 'school', providerId: null },
  ],
  fundingRequests: [{ id: 'request', elementId: 'stay', amountCents: 1, rung: 0, ladder: [rung] }],
  waits: [{ id: 'wait', elementId: 'stay' }],
  handovers: [
    { id: 'handover', status: 'offered', elementId: 'school', senderUserId: 'sender', receiverUserId: 'receiver' },
  ],
  invitations: [{ id: 'invitation', userId: 'expert' }],
  analysisRequests: [{ id: 'analysis', askedOf: 'analyst' }],
} as unknown as GuardedRecords;
const SUBJECTS = ['case', 'stay', 'school', 'request', 'wait', 'handover', 'invitation', 'analysis'];

function seenBy(user: Partial<SignedInUser>, ownerRole: Role = 'mandateHolder'): string[] {
  const reader = {
    id: 'reader',
    organisationId: null,
    standsInFor: [],
    roles: ['provider'],
    ...user,
  } as unknown as SignedInUser;
  const sees = clocksAskedOf(reader, records);
  return SUBJECTS.filter((subjectId) => sees({ ...CLOCK, subjectId, ownerUserId: 'owner', ownerRole } as ClockRecord));
}

describe(clocksAskedOf.name, () => {
  it.each<[Partial<SignedInUser>, string[]]>([
    [{}, []],
    [{ id: 'holder' }, ['request']],
    [{ standsInFor: ['holder'] }, ['request']],
    [{ organisationId: 'kade' }, ['stay', 'wait']],
    [{ organisationId: 'kade', roles: ['expert'] }, []],
    [{ id: 'receiver' }, ['school', 'handover']],
    [{ id: 'expert' }, ['invitation']],
    [{ id: 'analyst' }, ['analysis']],
    [{ id: 'owner' }, SUBJECTS],
    [{ standsInFor: ['owner'] }, SUBJECTS],
    [{ standsInFor: ['expert'] }, []],
  ])('shows %j the clocks on what was asked of them: %j', (user, seen) => expect(seenBy(user)).toEqual(seen));

  it('shows nobody the clock of a seat for whose expert they stand in', () => {
    expect(seenBy({ standsInFor: ['owner'] }, 'expert')).toEqual([]);
    expect(seenBy({ id: 'owner' }, 'expert')).toEqual(SUBJECTS);
  });
});
