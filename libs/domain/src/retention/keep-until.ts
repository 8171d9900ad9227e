import { type Moment, dayAt, momentAt, monthsAfter, parseDay, parseMoment, textOf } from '../terms/local-time.js';

const MONTHS_A_YEAR = 12;

/**
 * Until when a closed dossier is kept: the same date so many calendar years after closing (28 February where there is no
 * 29th). Twenty by default (Jeugdwet 7.3.8).
 *
 * @param closedAt RFC 3339
 * @param years whole years
 * @returns local date, YYYY-MM-DD
 */
export function keepUntil(closedAt: string, years: number): string {
  return textOf(monthsAfter(dayAt(parseMoment(closedAt)!), years * MONTHS_A_YEAR));
}

/** The first moment at which a local date has begun, in milliseconds since the epoch. */
export function startOfDay(date: string): Moment {
  return momentAt(parseDay(date)!);
}
