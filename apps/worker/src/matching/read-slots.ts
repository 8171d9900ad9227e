import type { RegionPolicy } from '#contracts/policies';
import type { TeamQuestion } from '#contracts/teams';
import type { AssemblySnapshot } from '#persistence/assembly-runs/assembly-snapshot';
import type { MeetingChances } from './grounds.js';

/** A team is weighed for this many slots: four weeks of a region with three a week. */
const MOST = 12;
const HOUR_MS = 3_600_000;

/**
 * When the team could meet: in the term, and where no slot is free in it as soon as can be after it. The notice that
 * experts get is for slots that are new to the case: the one that it holds stays as long as it is to come, because moving
 * a whole meeting asks more of everybody than short notice of one. Questions of earlier releases know no slots, and a
 * meeting that was planned by hand stays where it is.
 */
export async function readSlots(
  snapshot: AssemblySnapshot,
  { caseId, regionId, at, beyond }: TeamQuestion,
  { noticeHours, urgentNoticeHours }: RegionPolicy['assembly'],
): Promise<MeetingChances> {
  if (!beyond || beyond.meetsByHand) return { free: [], current: null, wanted: null };
  const { urgent, before, slotId, wanted } = beyond;
  const toCome = { caseId, regionId, urgent, from: at, own: slotId };
  const notice = (urgent ? urgentNoticeHours : noticeHours) * HOUR_MS;
  const withNotice = { ...toCome, from: new Date(Date.parse(at) + notice).toISOString(), most: MOST };
  const inTerm = await snapshot.freeSlots({ ...withNotice, before });
  return {
    free: inTerm.length > 0 ? inTerm : await snapshot.freeSlots({ ...withNotice, before: null }),
    current: slotId === null ? null : await snapshot.freeSlot(slotId, { ...toCome, urgent: true }),
    wanted: wanted.slotId === null ? null : await snapshot.freeSlot(wanted.slotId, toCome),
  };
}
