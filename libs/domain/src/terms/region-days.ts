import type { RegionCalendar } from '#contracts/terms';
import { holidayOn, isWeekend } from './holidays.js';
import { type Day, dateOf, weekdayOf } from './local-time.js';

/** Opening and closing time of a region on a day. */
export interface OpeningHours {
  from: string;
  to: string;
}

/** Why a region is at work on a day or not. */
export type RegionDay =
  | { open: OpeningHours }
  | { open?: undefined; why: 'weekend' | 'closed' }
  | { open?: undefined; why: 'holiday' | 'decree'; name: string };

/** What kind of day it is for a region; the statutory list closes every region. */
export function regionDay({ openingHours, closedDays }: RegionCalendar, day: Day): RegionDay {
  const hours = openingHours[weekdayOf(day)];
  if (!hours) return { why: isWeekend(day) ? 'weekend' : 'closed' };
  const holiday = holidayOn(day);
  if (holiday) return { why: holiday.kind, name: holiday.name };
  if (closedDays.length > 0 && closedDays.includes(dateOf(day).toString())) return { why: 'closed' };
  return { open: hours };
}
