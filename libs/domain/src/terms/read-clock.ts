import type { RegionCalendar, Term, TermPause } from '#contracts/terms';
import { calendarFaults } from './calendar-faults.js';
import { FIRST_DAY, LAST_DAY, type Clock } from './clock.js';
import { FIRST_YEAR, LAST_YEAR } from './holidays.js';
import { dayAt, parseMoment } from './local-time.js';
import { readPauses } from './read-pauses.js';
import { type FaultDetail, TermFault } from './term-fault.js';
import { termFaults } from './term-faults.js';

/** What the calculator is asked: when does a term that starts here end? */
export interface TermQuestion {
  /** RFC 3339, any offset. */
  start: string;
  term: Term;
  pauses?: readonly TermPause[];
  calendar: RegionCalendar;
}

/**
 * Reads a question and checks it whole.
 *
 * @throws TermFault with every fault of the question.
 */
export function readClock({ start, term, pauses = [], calendar }: TermQuestion): Clock {
  const instant = parseMoment(start);
  const read = readPauses(pauses);
  const startDay = instant && dayAt(instant.epochMilliseconds);
  const faults = [
    ...(startDay === undefined ? [unreadableStart] : startFaults(startDay)),
    ...termFaults(term),
    ...read.faults,
    ...(usesCalendar(term) ? calendarFaults(calendar).map(ofRegion) : []),
  ];
  if (!instant || startDay === undefined || faults.length > 0) throw new TermFault(faults);
  return { start: instant.epochMilliseconds, startDay, term, pauses: read.pauses, calendar };
}

const unreadableStart: FaultDetail = {
  path: '/start',
  message: 'Schrijf het begin als datum en tijd met tijdzone, zoals 2026-12-24T14:10:00+01:00.',
};

function startFaults(startDay: number): FaultDetail[] {
  if (startDay >= FIRST_DAY && startDay <= LAST_DAY) return [];
  const message = `De kalender loopt van ${FIRST_YEAR} tot en met ${LAST_YEAR}: kies een begin in die jaren.`;
  return [{ path: '/start', message }];
}

function usesCalendar({ unit }: Term): boolean {
  return unit === 'workingDays' || unit === 'officeHours';
}

function ofRegion({ path, message }: FaultDetail): FaultDetail {
  return { path: `/region${path}`, message };
}
