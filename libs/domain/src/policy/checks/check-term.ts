import type { Term } from '#contracts/terms';
import { MOST_OF_UNIT, UNITS_OF_CALENDAR } from '../allowed-terms.js';
import { type FaultList, checkCode, checkWhole, readObject } from './fault-list.js';

const CALENDARS = Object.keys(UNITS_OF_CALENDAR) as Term['calendar'][];

/** Checks one term: at least 1 of a unit that its calendar can count. */
export function checkTerm(value: unknown, faults: FaultList): void {
  const term = readObject(value, ['calendar', 'amount', 'unit'], faults);
  if (!term || !checkCode(term.calendar, CALENDARS, faults.at('calendar'))) return;
  if (!checkCode(term.unit, UNITS_OF_CALENDAR[term.calendar], faults.at('unit'))) return;
  checkWhole(term.amount, 1, MOST_OF_UNIT[term.unit], faults.at('amount'));
}
