import { LAST_DAY, type Clock, type End, type Pause } from './clock.js';
import { type Day, type Moment, dayAt, momentAt } from './local-time.js';
import { regionDay } from './region-days.js';

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
      return due > LAST_DAY ? undefined : { kind, due, dueAt };
    }
  }
  return undefined;
}

/** The region's opening time on a day as far as it lies after the start of the clock, if there is any. */
export function openTimeOn({ start, calendar }: Clock, day: Day): Stretch | undefined {
  const { open } = regionDay(calendar, day);
  if (!open) return undefined;
  const stretch = { from: Math.max(momentAt(day, open.from), start), to: momentAt(day, open.to) };
  return stretch.from < stretch.to ? stretch : undefined;
}

/** What is left of a stretch when the pauses are cut out of it. */
export function outsidePauses({ from, to }: Stretch, pauses: readonly Pause[]): Stretch[] {
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
  for (let day = clock.startDay; day <= LAST_DAY; day += 1) {
    const stretch = openTimeOn(clock, day);
    if (stretch) yield stretch;
  }
}

function allTime({ start }: Clock): Stretch {
  return { from: start, to: momentAt(LAST_DAY + 1) };
}
