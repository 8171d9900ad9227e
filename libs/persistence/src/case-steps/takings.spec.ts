import type { Change, Step } from '#contracts/case-process';
import { takingsOf } from './takings.js';

const invitation = (status: string, slot: object | null = null): Change =>
  ({
    record: 'invitation',
    row: { id: 'i', proposalId: 'p', expertId: 'e', covers: ['a', 'b'], status, slot, vote: true },
  }) as unknown as Change;
const session = (status: string, slotId: string | null): Change =>
  ({ record: 'session', row: { id: 's', status, slotId } }) as unknown as Change;
const takings = (...changes: Change[]) => takingsOf({ changes } as Step);

describe(takingsOf.name, () => {
  it('finds nothing in steps that invite nobody and hold no slot', () => {
    const cancelled = [session('cancelled', 'a'), session('held', 'a'), session('planned', null)];
    expect(takings(invitation('accepted'), invitation('declined'), ...cancelled)).toBeNull();
  });

  it('finds who is invited, for when, who stays and who leaves, and which slots are held', () => {
    const place = { id: 'i', expertId: 'e', slotId: null, vote: true, pool: 'region', asks: [] };
    expect(
      takings(
        invitation('invited', { id: 'a' }),
        session('reserved', 'a'),
        invitation('accepted'),
        invitation('replaced'),
      ),
    ).toEqual({
      places: [
        { ...place, slotId: 'a', status: 'invited' },
        { ...place, status: 'accepted' },
        { ...place, status: 'left' },
      ],
      meetings: [{ id: 's', slotId: 'a' }],
    });
  });

  it('finds what a proposal asks of who is invited: its pool, and what they were chosen for', () => {
    const requirements = [
      ...[3, 2].map((level) => ({ domain: 'a', level, seats: 1 })),
      { domain: 'c', level: 1, seats: 1 },
    ];
    const row = { id: 'p', pool: 'national', requirements };
    const proposal = { record: 'teamProposal', row } as unknown as Change;
    expect(takings(invitation('invited'), proposal)).toMatchObject({
      places: [{ pool: 'national', asks: [{ domain: 'a', level: 2 }] }],
    });
  });
});
