import { meetsDuring } from '../sessions/meets-during.js';

/** In this slot this expert cannot come. */
export interface BarredSlot {
  expertId: string;
  slotId: string;
}

/** No slot is longer, whether of every week or added by hand: what began earlier is over, however much of it there was. */
const LONGEST = `INTERVAL '10 hours'`;

/**
 * Who cannot come in which of the slots $1, as pairs: they are far fewer than those who can. What somebody said about one
 * slot counts before what holds every week, and a no holds for every other slot at that moment too, in whatever region;
 * whoever is away on its day, or then meets for another case than $2, cannot.
 */
export const BARRED_SLOTS = `
  WITH "slots" AS (
    SELECT s."id", s."weekly_slot_id", s."starts_at", s."ends_at",
           (s."starts_at" AT TIME ZONE 'Europe/Amsterdam')::date AS "day"
    FROM "meeting_slots" s WHERE s."id" = ANY ($1::uuid[])
  )
  SELECT a."expert_id" AS "expertId", s."id" AS "slotId"
  FROM "slots" s JOIN "slot_availabilities" a ON a."meeting_slot_id" = s."id" WHERE NOT a."available"
  UNION
  SELECT a."expert_id", s."id"
  FROM "slots" s JOIN "slot_availabilities" a ON a."weekly_slot_id" = s."weekly_slot_id"
  WHERE NOT a."available" AND NOT EXISTS (
    SELECT FROM "slot_availabilities" once WHERE once."expert_id" = a."expert_id" AND once."meeting_slot_id" = s."id")
  UNION
  SELECT a."expert_id", s."id"
  FROM "slots" s
  JOIN "meeting_slots" o ON o."id" <> s."id" AND o."starts_at" < s."ends_at" AND o."ends_at" > s."starts_at"
    AND o."starts_at" > s."starts_at" - ${LONGEST}
  JOIN "slot_availabilities" a ON NOT a."available" AND (a."meeting_slot_id" = o."id" OR a."weekly_slot_id" = o."weekly_slot_id")
  WHERE NOT EXISTS (
    SELECT FROM "slot_availabilities" yes WHERE yes."expert_id" = a."expert_id" AND yes."available"
      AND (yes."meeting_slot_id" IN (s."id", o."id")
        OR a."weekly_slot_id" IS NOT NULL AND yes."weekly_slot_id" = s."weekly_slot_id"))
  UNION
  SELECT e."id", s."id" FROM "slots" s JOIN "experts" e ON e."left_on" <= s."day"
    OR e."absent_from" <= s."day" AND (e."absent_to" IS NULL OR s."day" <= e."absent_to")
  UNION
  SELECT e."id", s."id" FROM "slots" s
  JOIN "absences" a ON a."cancelled_at" IS NULL AND s."day" BETWEEN a."from" AND a."until"
  JOIN "experts" e ON e."user_id" = a."user_id"
  UNION
  SELECT e."id", s."id" FROM "slots" s
  JOIN "departures" d ON d."state" <> 'cancelled' AND d."last_day" < s."day"
  JOIN "experts" e ON e."user_id" = d."user_id"
  UNION
  SELECT i."expert_id", s."id" FROM "slots" s
  JOIN "sessions" m ON m."status" IN ('reserved', 'planned') AND m."case_id" <> $2
    AND ${meetsDuring('m', 's')}
  JOIN "invitations" i ON i."case_id" = m."case_id" AND i."status" IN ('invited', 'accepted')`;
