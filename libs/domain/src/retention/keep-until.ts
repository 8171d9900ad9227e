import { Temporal } from 'temporal-polyfill';
import type { RegionPolicy } from '#contracts/policies';

const ZONE = 'Europe/Amsterdam';

/**
 * The moment until which a closed dossier is kept: so many years (or, in rehearsals, seconds) after closing.
 * Twenty years by default (Jeugdwet 7.3.8). Local calendar years, so that it falls on the same date.
 *
 * @param closedAt RFC 3339
 * @returns RFC 3339 in UTC
 */
export function keepUntil(closedAt: string, { amount, unit }: RegionPolicy['retention']): string {
  const closed = Temporal.Instant.from(closedAt).toZonedDateTimeISO(ZONE);
  return closed
    .add({ [unit]: amount })
    .toInstant()
    .toString();
}
