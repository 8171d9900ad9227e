import { deriveId } from '../ids/derive-id.js';
import { type Day, momentAt, parseDay, textOf, weekdayOf } from '../terms/local-time.js';
import { regionDay, type RegionDays } from '../terms/region-days.js';
import { lastDayOf } from '../terms/statutory-calendar.js';

/** A moment in every week at which a team of a region can meet. */
export interface WeeklySlot {
  id: string;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  /** Local time, HH:MM. */
  startsAt: string;
  minutes: number;
  urgentOnly: boolean;
  place: string | null;
  /** First and last day, YYYY-MM-DD; no last day: until further notice. */
  validFrom: string;
  validUntil: string | null;
}

/** One moment that a weekly slot gives. */
export interface ConcreteSlot {
  /** Of the weekly slot, the day and the times: another time is another slot. */
  id: string;
  /** The local day, YYYY-MM-DD. */
  day: string;
  /** RFC 3339 in UTC, to the millisecond. */
  startsAt: string;
  endsAt: string;
  urgentOnly: boolean;
  place: string | null;
}

const MINUTE = 60_000;

/**
 * The moments that a weekly slot gives from one local day to another, both included: at the same local time in summer and
 * winter, and not on days on which the region is closed, or that the statutory list does not know yet.
 */
export function concreteSlots(weekly: WeeklySlot, from: Day, until: Day, region: RegionDays): ConcreteSlot[] {
  const first = Math.max(from, parseDay(weekly.validFrom)!);
  const end = weekly.validUntil === null ? until : parseDay(weekly.validUntil)!;
  const last = Math.min(until, end, lastDayOf(region.statutory));
  const days: Day[] = [];
  for (let day = first + daysTo(weekly.weekday, first); day <= last; day += 7) days.push(day);
  return days.filter((day) => regionDay(region, day).open).map((day) => slotOn(weekly, day));
}

function slotOn({ id, startsAt, minutes, urgentOnly, place }: WeeklySlot, day: Day): ConcreteSlot {
  const start = momentAt(day, startsAt);
  const date = textOf(day);
  return {
    id: deriveId(`meeting-slot/${id}/${date}/${startsAt}/${minutes}`, 0),
    day: date,
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + minutes * MINUTE).toISOString(),
    urgentOnly,
    place,
  };
}

const daysTo = (weekday: number, from: Day): number => (weekday - weekdayOf(from) + 7) % 7;
