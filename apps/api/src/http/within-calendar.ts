import { LAST_YEAR } from '#domain/terms/holidays';
import { FitsWith } from './required-when.js';

/** For a date at which a clock ends: a clock can only be counted as far as the calendar data go. */
export const WithinCalendar = (): PropertyDecorator =>
  FitsWith((_body, date) => String(date) < `${LAST_YEAR}-12-01`, `Kies een datum vóór 1 december ${LAST_YEAR}.`);
