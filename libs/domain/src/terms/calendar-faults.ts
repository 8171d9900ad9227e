import type { RegionCalendar } from '#contracts/terms';
import { parseDay } from './local-time.js';
import type { FaultDetail } from './term-fault.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a region's calendar; paths point into the calendar. Also for who stores a policy. */
export function calendarFaults({ openingHours, closedDays }: RegionCalendar): FaultDetail[] {
  const faults: FaultDetail[] = [];
  const days = Object.entries(openingHours);
  if (days.length === 0) {
    faults.push({ path: '/openingHours', message: 'Geef op minstens één dag van de week een openingstijd.' });
  }
  for (const [weekday, { from, to }] of days) {
    const path = `/openingHours/${weekday}`;
    if (!/^[1-7]$/.test(weekday)) faults.push({ path, message: 'Noem de dag met 1 (maandag) tot en met 7 (zondag).' });
    if (!TIME.test(from)) faults.push({ path: `${path}/from`, message: 'Schrijf de openingstijd als 08:30.' });
    if (!TIME.test(to)) faults.push({ path: `${path}/to`, message: 'Schrijf de sluitingstijd als 17:00.' });
    else if (to <= from)
      faults.push({ path: `${path}/to`, message: 'Laat de sluitingstijd na de openingstijd vallen.' });
  }
  closedDays.forEach((date, index) => {
    if (parseDay(date) !== undefined) return;
    faults.push({ path: `/closedDays/${index}`, message: 'Schrijf de gesloten dag als 2026-12-24.' });
  });
  return faults;
}
