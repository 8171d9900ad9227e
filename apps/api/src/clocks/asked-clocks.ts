import type { ClockRecord } from '#contracts/clocks';
import { askedOf, onlyAsked } from '../case-records/asked-view.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { GuardedRecords } from './guarded-records.js';

/** Which clocks somebody sees of whom only something is asked: those on what was asked, and their own. */
export function clocksAskedOf(user: SignedInUser, records: GuardedRecords): (clock: ClockRecord) => boolean {
  const asked = askedOf(user, { ...records, elements: records.supportElements });
  const guarded = new Set([
    ...asked.fundingRequestIds,
    ...asked.handoverIds,
    ...asked.elementIds,
    ...idsOf(onlyAsked('wait', records.waits, asked)),
    ...idsOf(onlyAsked('invitation', records.invitations, asked)),
    ...idsOf(onlyAsked('analysisRequest', records.analysisRequests, asked)),
  ]);
  const people = [user.id, ...user.standsInFor];
  return ({ subjectId, ownerUserId }) =>
    guarded.has(subjectId) || (ownerUserId !== null && people.includes(ownerUserId));
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
