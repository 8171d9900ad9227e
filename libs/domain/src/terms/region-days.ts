import type { RegionCalendar } from '#contracts/terms';
import { isWeekend } from './holidays.js';
import { type Day, textOf, weekdayOf } from './local-time.js';
import type { StatutoryCalendar } from './statutory-calendar.js';

/** What decides whether a region is at work: its own hours, and the statutory list. */
export interface RegionDays {
  calendar: RegionCalendar;
  statutory: StatutoryCalendar;
}

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
export function regionDay({ calendar, statutory }: RegionDays, day: Day): RegionDay {
  const { openingHours, closedDays } = calendar;
  const hours = openingHours[weekdayOf(day)];
  if (!hours) return { why: isWeekend(day) ? 'weekend' : 'closed' };
  const holiday = statutory.on(day);
  if (holiday) return { why: holiday.kind, name: holiday.name };
  if (closedDays.length > 0 && closedDays.includes(textOf(day))) return { why: 'closed' };
  return { open: hours };
}
