/**
 * SQL for whether an expert left for good before a day: the pool, or their work.
 * @param expert alias of their row
 * @param day of the calendar, in Amsterdam
 */
export const hasLeft = (expert: string, day: string): string => `(
  coalesce(${expert}."left_on" <= ${day}, false)
  OR EXISTS (SELECT FROM "departures" d WHERE d."user_id" = ${expert}."user_id" AND d."state" <> 'cancelled'
               AND d."last_day" < ${day}))`;

/** SQL for whether an expert is away on a day, so that nobody would answer what they are asked; parameters as of `hasLeft`. */
export const isAway = (expert: string, day: string): string => `(
  coalesce(${expert}."absent_from" <= ${day} AND (${day} <= ${expert}."absent_to" OR ${expert}."absent_to" IS NULL), false)
  OR EXISTS (SELECT FROM "absences" a WHERE a."user_id" = ${expert}."user_id" AND a."cancelled_at" IS NULL
               AND ${day} BETWEEN a."from" AND a."until")
  OR ${hasLeft(expert, day)})`;
