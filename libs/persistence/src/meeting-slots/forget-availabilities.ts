import type { EntityManager } from 'typeorm';

/** What an expert said of every week, of the moments that stay. */
const KEEP = `
  INSERT INTO "slot_availabilities" ("id", "expert_id", "meeting_slot_id", "available")
  SELECT gen_random_uuid(), a."expert_id", m."id", a."available"
  FROM "slot_availabilities" a
  JOIN "meeting_slots" m ON m."weekly_slot_id" = a."weekly_slot_id"
  JOIN "experts" e ON e."id" = a."expert_id" AND e."region_id" = m."region_id"
  WHERE a."weekly_slot_id" = $1 AND m."id" = ANY ($2::uuid[]) AND m."cancelled_at" IS NULL
  ON CONFLICT ("expert_id", "meeting_slot_id") WHERE "meeting_slot_id" IS NOT NULL DO NOTHING`;

const FORGET = `
  DELETE FROM "slot_availabilities" a WHERE a."weekly_slot_id" = $1 OR a."meeting_slot_id" IN (
    SELECT m."id" FROM "meeting_slots" m WHERE m."id" = ANY ($2::uuid[]) AND m."cancelled_at" IS NOT NULL)`;

/**
 * Nobody said anything of another hour: what experts said of a weekly slot that moved falls away, and so does what they said
 * of its moments that do not take place any more. Of moments that a case has, it stays.
 * @param moments ids of its moments to come as they were before, which have followed the weekly slot
 */
export async function forgetAvailabilities(manager: EntityManager, weeklySlotId: string, moments: readonly string[]) {
  await manager.query(KEEP, [weeklySlotId, moments]);
  await manager.query(FORGET, [weeklySlotId, moments]);
}
