import type { Clock, End } from './clock.js';
import { type Day, type Moment, dayAt, momentAt } from './local-time.js';
import { regionDay, type RegionDays } from './region-days.js';
import { lastDayOf } from './statutory-calendar.js';

/** A stretch of time from `from` up to, not including, `to`. */
export interface Stretch {
  from: Moment;
  to: Moment;
}

/** The end of a term in office hours or seconds. */
export interface RunningTimeEnd extends End {
  kind: RunningUnit;
}

type RunningUnit = 'officeHours' | 'seconds';

const MILLISECONDS: Record<RunningUnit, number> = { officeHours: 3_600_000, seconds: 1_000 };

/** The end of a term in office hours or seconds; `undefined` when it lies after the calendar data. */
export function endOfRunningTime(clock: Clock, kind: RunningUnit): RunningTimeEnd | undefined {
  const { term, pauses } = clock;
  let left = term.amount * MILLISECONDS[kind];
  const stretches = kind === 'seconds' ? [allTime(clock)] : openTime(clock);
  for (const stretch of stretches) {
    for (const { from, to } of outsidePauses(stretch, pauses)) {
      if (left > to - from) {
        left -= to - from;
        continue;
      }
      const dueAt = from + left;
      const due = dayAt(dueAt);
      return due > lastDayOf(clock.statutory) ? undefined : { kind, due, dueAt };
    }
  }
  return undefined;
}

/** The region's opening time on a day as far as it lies after `start`, if there is any. */
export function openTimeOn(days: RegionDays & { start: Moment }, day: Day): Stretch | undefined {
  const { open } = regionDay(days, day);
  if (!open) return undefined;
  const stretch = { from: Math.max(momentAt(day, open.from), days.start), to: momentAt(day, open.to) };
  return stretch.from < stretch.to ? stretch : undefined;
}

/** What is left of a stretch when the pauses are cut out of it. */
export function outsidePauses({ from, to }: Stretch, pauses: readonly Stretch[]): Stretch[] {
  const pieces: Stretch[] = [];
  let begin = from;
  for (const pause of pauses) {
    if (pause.to <= begin || pause.from >= to) continue;
    if (pause.from > begin) pieces.push({ from: begin, to: pause.from });
    begin = pause.to;
  }
  if (begin < to) pieces.push({ from: begin, to });
  return pieces;
}

/** How long stretches last together, in milliseconds. */
export function duration(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

function* openTime(clock: Clock): Generator<Stretch, void> {
  const lastDay = lastDayOf(clock.statutory);
  for (let day = clock.startDay; day <= lastDay; day += 1) {
    const stretch = openTimeOn(clock, day);
    if (stretch) yield stretch;
  }
}

function allTime({ start, statutory }: Clock): Stretch {
  return { from: start, to: momentAt(lastDayOf(statutory) + 1) };
}
