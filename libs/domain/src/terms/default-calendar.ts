import type { RegionCalendar } from '#contracts/terms';

const OFFICE_HOURS = { from: '08:30', to: '17:00' };

/** Monday to Friday 08:30 to 17:00, closed on the statutory list alone. */
export const DEFAULT_CALENDAR: RegionCalendar = {
  openingHours: { 1: OFFICE_HOURS, 2: OFFICE_HOURS, 3: OFFICE_HOURS, 4: OFFICE_HOURS, 5: OFFICE_HOURS },
  closedDays: [],
};
