import type { ClockRecord } from '#contracts/clocks';
import { askedOf } from '#domain/access/asked-of';
import { askedRows } from '#domain/access/asked-rows';
import { isTheirs } from '#domain/access/person';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { GuardedRecords } from './guarded-records.js';

/** The ids of all that was asked of somebody who sees only that: what clocks guard, and events are about. */
export function subjectsAskedOf(user: SignedInUser, records: GuardedRecords): ReadonlySet<string> {
  const asked = askedOf(user, { ...records, elements: records.supportElements });
  return new Set([
    ...asked.fundingRequestIds,
    ...asked.handoverIds,
    ...asked.helpIds,
    ...idsOf(askedRows('wait', records.waits, asked)),
    ...idsOf(askedRows('invitation', records.invitations, asked)),
    ...idsOf(askedRows('analysisRequest', records.analysisRequests, asked)),
  ]);
}

/** Which clocks somebody sees of whom only something is asked: those on what was asked, and their own. */
export function clocksAskedOf(user: SignedInUser, records: GuardedRecords): (clock: ClockRecord) => boolean {
  const guarded = subjectsAskedOf(user, records);
  return ({ subjectId, ownerUserId, ownerRole }) =>
    guarded.has(subjectId) || isTheirs(user, { userId: ownerUserId, role: ownerRole });
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
