import type { Term } from '#contracts/terms';

/** Which units a calendar can count; `seconds` is for rehearsals and tests only. */
export const UNITS_OF_CALENDAR: Record<Term['calendar'], readonly Term['unit'][]> = {
  statutory: ['days', 'weeks', 'months'],
  agreed: ['days', 'weeks', 'workingDays', 'officeHours', 'seconds'],
};

/** Longest term of a policy in its own unit: what is longer is a typing error. */
export const MOST_OF_UNIT: Record<Term['unit'], number> = {
  days: 3660,
  weeks: 520,
  months: 120,
  workingDays: 2600,
  officeHours: 20_000,
  seconds: 315_360_000,
};
