export interface SlotQuestion {
  regionId: string;
  caseId: string;
  /** The slot that the case holds for its meeting to come: it counts as free. */
  own: string | null;
  urgent: boolean;
  /** RFC 3339: slots that begin at this moment or later. */
  from: string;
}

/** What a slot must be to be this case's to take; `own` is the parameter of the slot that it holds already. */
const free = (own: string): string => `s."region_id" = $1 AND s."cancelled_at" IS NULL AND s."starts_at" >= $3
  AND NOT EXISTS (
    SELECT FROM "sessions" m WHERE m."slot_id" = s."id" AND m."status" <> 'cancelled'
      AND (m."case_id" <> $2 OR s."id" IS DISTINCT FROM ${own}::uuid))`;

const COLUMNS = 's."id", s."starts_at" AS "startsAt", s."ends_at" AS "endsAt"';

/** The first $6 free slots of a region before the moment $5; null: however late. */
export const FREE_SLOTS = `
  SELECT ${COLUMNS} FROM "meeting_slots" s
  WHERE ${free('$7')} AND ($4 OR NOT s."urgent_only") AND ($5::timestamptz IS NULL OR s."starts_at" < $5)
  ORDER BY s."starts_at", s."id" LIMIT $6`;

/** The slot $4, where it is free, or this case's already; one that is kept for urgent cases only for those ($5). */
export const ONE_FREE_SLOT = `SELECT ${COLUMNS} FROM "meeting_slots" s WHERE ${free('$6')} AND s."id" = $4 AND ($5 OR NOT s."urgent_only")`;
