import type { CalendarYear, Holiday } from '#contracts/calendar';
import { dayInWords } from './dutch-words.js';
import { generalHolidaysOf } from './holidays.js';
import { parseDay, yearOf } from './local-time.js';
import type { FaultDetail } from './term-fault.js';

/** The government equates two or three a year; more would stop the clocks of the whole country. */
const MOST_DECREE_DAYS = 10;
const NAMES_DECREE = /besluit|staatscourant|staatsblad|stcrt|stb/i;

/** The years of which something is known, and the year in which somebody asks. */
export interface KnownYears {
  firstYear: number;
  lastYear: number;
  thisYear: number;
}

/** What is wrong with a year that somebody adds to the statutory calendar or corrects there. */
export function calendarYearFaults(given: CalendarYear, known: KnownYears): FaultDetail[] {
  return [
    ...yearFaults(given, known),
    ...dayFaults(given),
    ...unknownHolidays(given),
    ...missingHolidays(given),
    ...decreeFaults(given),
  ];
}

function yearFaults({ year }: CalendarYear, { firstYear, lastYear, thisYear }: KnownYears): FaultDetail[] {
  const next = lastYear + 1;
  if (year > next) {
    return [{ path: '/year', message: `Voeg eerst ${next} toe: tussen twee jaren mag geen jaar ontbreken.` }];
  }
  if (year < next && (year <= thisYear || year < firstYear)) {
    const message = `${year} is al begonnen of voorbij: pas alleen een jaar aan dat nog moet beginnen.`;
    return [{ path: '/year', message }];
  }
  return [];
}

function dayFaults({ year, days }: CalendarYear): FaultDetail[] {
  return days.flatMap(({ date }, index): FaultDetail[] => {
    const path = `/days/${index}/date`;
    if (parseDay(date) === undefined || !date.startsWith(`${year}-`)) {
      return [{ path, message: `Kies een bestaande dag in ${year}.` }];
    }
    const isTwice = days.findIndex((each) => each.date === date) < index;
    return isTwice ? [{ path, message: 'Noem elke dag één keer.' }] : [];
  });
}

/** Only the law makes a general holiday; any other day rests on a decree. */
function unknownHolidays({ year, days }: CalendarYear): FaultDetail[] {
  const general = new Set(generalHolidaysOf(year).map(({ date }) => date));
  return days.flatMap(({ date, kind }, index): FaultDetail[] => {
    const day = parseDay(date);
    if (kind !== 'holiday' || general.has(date) || day === undefined || yearOf(day) !== year) return [];
    const message =
      `${dayInWords(day, year)} staat niet in de wet als feestdag. ` +
      'Haal de dag weg, of kies decree en noem het besluit bij de bron.';
    return [{ path: `/days/${index}/kind`, message }];
  });
}

/** Days may be added to the law's general holidays; to leave one out would shorten terms against the law. */
function missingHolidays({ year, days }: CalendarYear): FaultDetail[] {
  const listed = new Set(days.filter(({ kind }) => kind === 'holiday').map(({ date }) => date));
  return generalHolidaysOf(year)
    .filter(({ date }) => !listed.has(date))
    .map((holiday) => ({ path: '/days', message: `Neem ook ${inWords(holiday)} op, als feestdag (holiday).` }));
}

function inWords({ name, date }: Holiday): string {
  return `${name} (${dayInWords(parseDay(date)!, Number(date.slice(0, 4)))})`;
}

function decreeFaults({ days, decreesKnown, source }: CalendarYear): FaultDetail[] {
  const decreed = days.filter(({ kind }) => kind === 'decree').length;
  if (decreed === 0) return [];
  const faults: FaultDetail[] = [];
  if (decreed > MOST_DECREE_DAYS) {
    const message = `Er staan ${decreed} dagen uit een besluit in de lijst. Neem er hoogstens ${MOST_DECREE_DAYS} op.`;
    faults.push({ path: '/days', message });
  }
  if (!decreesKnown) {
    const message = 'Er staat een dag uit een besluit in de lijst: geef aan dat het besluit bekend is (true).';
    faults.push({ path: '/decreesKnown', message });
  }
  if (!NAMES_DECREE.test(source)) {
    const message = 'Noem bij de bron het besluit waar de dagen uit komen, of het nummer van de Staatscourant.';
    faults.push({ path: '/source', message });
  }
  return faults;
}
