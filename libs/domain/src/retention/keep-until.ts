import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Amsterdam';

/**
 * Until when a closed dossier is kept: the same date so many calendar years after closing. Twenty by default
 * (Jeugdwet 7.3.8).
 *
 * @param closedAt RFC 3339
 * @param years whole years
 * @returns local date, YYYY-MM-DD
 */
export function keepUntil(closedAt: string, years: number): string {
  const closed = Temporal.Instant.from(closedAt).toZonedDateTimeISO(ZONE).toPlainDate();
  return closed.add({ years }).toString();
}

/** The first moment at which a local date has begun, in milliseconds since the epoch. */
export function startOfDay(date: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE }).epochMilliseconds;
}
