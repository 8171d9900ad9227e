import type { Term } from '#contracts/terms';
import { FIRST_DAY, LAST_DAY } from './clock.js';
import { LAST_YEAR } from './holidays.js';
import type { FaultDetail } from './term-fault.js';

const DAYS_WITH_DATA = LAST_DAY - FIRST_DAY + 1;

// Nothing longer fits in the calendar, so that a walk over days never starts on a hopeless term.
const LONGEST: Record<Term['unit'], number> = {
  days: DAYS_WITH_DATA,
  weeks: DAYS_WITH_DATA / 7,
  months: DAYS_WITH_DATA / 28,
  workingDays: DAYS_WITH_DATA,
  officeHours: DAYS_WITH_DATA * 24,
  seconds: DAYS_WITH_DATA * 86_400,
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

/** The fault of a term that ends after the last year with calendar data. */
export const BEYOND_DATA: FaultDetail = {
  path: '/amount',
  message: `De termijn eindigt na ${LAST_YEAR} en zover loopt de kalender niet: kies een kortere termijn of kortere pauzes.`,
};

/** The faults of a term by itself: its calendar, unit and amount. */
export function termFaults({ calendar, unit, amount }: Term): FaultDetail[] {
  const pairing = Object.hasOwn(UNITS, calendar) ? UNITS[calendar] : undefined;
  const faults: FaultDetail[] = [];
  if (!pairing) {
    faults.push({ path: '/calendar', message: 'Kies statutory (wettelijk) of agreed (afgesproken) als kalender.' });
  } else if (!pairing.units.includes(unit)) {
    faults.push({ path: '/unit', message: pairing.message });
  }
  if (typeof amount !== 'number' || !(amount >= 1) || (!Number.isInteger(amount) && Number.isFinite(amount))) {
    faults.push({ path: '/amount', message: 'Vul voor de lengte een heel getal van 1 of meer in.' });
  } else if (amount > LONGEST[unit]) {
    faults.push(BEYOND_DATA);
  }
  return faults;
}
