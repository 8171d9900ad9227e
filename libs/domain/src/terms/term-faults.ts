import type { Term } from '#contracts/terms';
import { firstDayOf, lastDayOf, type StatutoryCalendar } from './statutory-calendar.js';
import type { FaultDetail } from './term-fault.js';

// The most that fit in a day. A term longer than the whole calendar is hopeless: no walk over days starts on it.
const UNITS_PER_DAY: Record<Term['unit'], number> = {
  days: 1,
  weeks: 1 / 7,
  months: 1 / 28,
  workingDays: 1,
  officeHours: 24,
  seconds: 86_400,
};

const UNITS: Record<Term['calendar'], { units: readonly Term['unit'][]; message: string }> = {
  statutory: {
    units: ['days', 'weeks', 'months'],
    message: 'Een wettelijke termijn telt in dagen, weken of maanden: kies days, weeks of months.',
  },
  agreed: {
    units: ['days', 'weeks', 'workingDays', 'officeHours', 'seconds'],
    message:
      'Een afgesproken termijn telt in dagen, weken, werkdagen of kantooruren: kies days, weeks, workingDays of officeHours.',
  },
};

/** The sentence for who comes before the first year of a calendar. */
export function beforeData({ firstYear }: StatutoryCalendar): string {
  return `De kalender begint in ${firstYear}: kies een begin in dat jaar of later.`;
}

/** The sentence for who comes to a year that a calendar does not know. */
export function missingYear(year: number, whatToDo: string): string {
  return `De kalender van ${year} ontbreekt nog: ${whatToDo}, of vraag de beheerder van de regio om dat jaar toe te voegen.`;
}

/** The fault of a term that ends after the last year of a calendar. */
export function beyondData({ lastYear }: StatutoryCalendar): FaultDetail {
  return { path: '/amount', message: missingYear(lastYear + 1, 'kies een kortere termijn of kortere pauzes') };
}

/** The faults of a term by itself: its calendar, unit and amount. */
export function termFaults({ calendar, unit, amount }: Term, statutory: StatutoryCalendar): FaultDetail[] {
  const pairing = Object.hasOwn(UNITS, calendar) ? UNITS[calendar] : undefined;
  const faults: FaultDetail[] = [];
  if (!pairing) {
    faults.push({ path: '/calendar', message: 'Kies statutory (wettelijk) of agreed (afgesproken) als kalender.' });
  } else if (!pairing.units.includes(unit)) {
    faults.push({ path: '/unit', message: pairing.message });
  }
  if (typeof amount !== 'number' || !(amount >= 1) || (!Number.isInteger(amount) && Number.isFinite(amount))) {
    faults.push({ path: '/amount', message: 'Vul voor de lengte een heel getal van 1 of meer in.' });
  } else if (amount > daysOf(statutory) * UNITS_PER_DAY[unit]) {
    faults.push(beyondData(statutory));
  }
  return faults;
}

function daysOf(statutory: StatutoryCalendar): number {
  return lastDayOf(statutory) - firstDayOf(statutory) + 1;
}
