import type { RegionCalendar, Term, TermPause } from '#contracts/terms';
import { calendarFaults } from './calendar-faults.js';
import type { Clock } from './clock.js';
import { type Day, dayAt, parseMoment, yearOf } from './local-time.js';
import { readPauses } from './read-pauses.js';
import type { StatutoryCalendar } from './statutory-calendar.js';
import { type FaultDetail, TermFault } from './term-fault.js';
import { beforeData, missingYear, termFaults } from './term-faults.js';

/** What the calculator is asked: when does a term that starts here end? */
export interface TermQuestion {
  /** RFC 3339, any offset. */
  start: string;
  term: Term;
  pauses?: readonly TermPause[];
  /** The region's. */
  calendar: RegionCalendar;
  statutory: StatutoryCalendar;
}

/**
 * Reads a question and checks it whole.
 *
 * @throws TermFault with every fault of the question.
 */
export function readClock({ start, term, pauses = [], calendar, statutory }: TermQuestion): Clock {
  const moment = parseMoment(start);
  const read = readPauses(pauses);
  const startDay = moment === undefined ? undefined : dayAt(moment);
  const faults = [
    ...(startDay === undefined ? [unreadableStart] : startFaults(startDay, statutory)),
    ...termFaults(term, statutory),
    ...read.faults,
    ...(usesCalendar(term) ? calendarFaults(calendar).map(ofRegion) : []),
  ];
  if (moment === undefined || startDay === undefined || faults.length > 0) throw new TermFault(faults);
  return { start: moment, startDay, term, pauses: read.pauses, calendar, statutory };
}

const unreadableStart: FaultDetail = {
  path: '/start',
  message: 'Schrijf het begin als datum en tijd met tijdzone, zoals 2026-12-24T14:10:00+01:00.',
};

function startFaults(startDay: Day, statutory: StatutoryCalendar): FaultDetail[] {
  const year = yearOf(startDay);
  if (year < statutory.firstYear) return [{ path: '/start', message: beforeData(statutory) }];
  return year > statutory.lastYear ? [{ path: '/start', message: missingYear(year, 'kies een eerder begin') }] : [];
}

function usesCalendar({ unit }: Term): boolean {
  return unit === 'workingDays' || unit === 'officeHours';
}

function ofRegion({ path, message }: FaultDetail): FaultDetail {
  return { path: `/region${path}`, message };
}
