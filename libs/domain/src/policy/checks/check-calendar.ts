import type { RegionCalendar } from '#contracts/terms';
import { calendarFaults } from '../../terms/calendar-faults.js';
import { type FaultList, readList, readObject } from './fault-list.js';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'];
const MOST_CLOSED_DAYS = 1000;

/** Checks when a region is at work: first that it reads as a calendar, then that the calculators can count with it. */
export function checkCalendar(value: unknown, faults: FaultList): void {
  const before = faults.size;
  const calendar = readObject(value, ['openingHours', 'closedDays'], faults);
  if (!calendar) return;
  checkOpeningHours(calendar.openingHours, faults.at('openingHours'));
  checkClosedDays(calendar.closedDays, faults.at('closedDays'));
  if (faults.size === before) faults.addAll(calendarFaults(calendar as unknown as RegionCalendar));
}

function checkOpeningHours(value: unknown, faults: FaultList): void {
  for (const [weekday, each] of Object.entries(readObject(value, WEEKDAYS, faults) ?? {})) {
    const hours = readObject(each, ['from', 'to'], faults.at(weekday));
    if (!hours) continue;
    checkText(hours.from, faults.at(weekday).at('from'));
    checkText(hours.to, faults.at(weekday).at('to'));
  }
}

function checkClosedDays(value: unknown, faults: FaultList): void {
  const days = readList(value, MOST_CLOSED_DAYS, faults);
  days.forEach((day, index) => checkText(day, faults.at(index)));
  faults.check(new Set(days).size === days.length, 'Noem iedere dag hoogstens één keer.');
}

function checkText(value: unknown, faults: FaultList): void {
  faults.check(typeof value === 'string', 'Schrijf hier een tekst.');
}
