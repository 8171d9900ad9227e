import { dayAt, momentAt } from '../terms/local-time.js';
import { regionDay, type RegionDays } from '../terms/region-days.js';

/** What the groups of a home screen are cut by: moments, RFC 3339 in UTC. */
export interface DueBounds {
  endOfToday: string;
  endOfNextDays: string;
}

const NEXT_WORKING_DAYS = 5;
// A region that never opens has no working days; its screen shows the days of the coming weeks.
const LONGEST_LOOK_AHEAD = 60;

/** The end of today, and of the fifth working day of the region after it, both at midnight in the Netherlands. */
export function dueBounds(now: string, region: RegionDays): DueBounds {
  const today = dayAt(Date.parse(now));
  return { endOfToday: endOf(today), endOfNextDays: endOf(lastOfNextDays(today, region)) };
}

function lastOfNextDays(today: number, region: RegionDays): number {
  let left = NEXT_WORKING_DAYS;
  let day = today;
  while (left > 0 && day < today + LONGEST_LOOK_AHEAD) {
    day += 1;
    if (regionDay(region, day).open) left -= 1;
  }
  return day;
}

const endOf = (day: number): string => new Date(momentAt(day + 1)).toISOString();
