import type { ClockRecord } from '#contracts/clocks';
import { dayAt, type Moment, toUtc } from './local-time.js';
import type { RegionDays } from './region-days.js';
import { duration, openTimeOn, outsidePauses, type Stretch } from './running-time.js';

const LONGEST_SPREAD = 15 * 60;
const SECOND = 1_000;

/** What must be known of a clock to say how much of its term has run. */
export type RunningClock = Pick<ClockRecord, 'start' | 'term' | 'dueAt'> & {
  pauses: readonly Pick<ClockRecord['pauses'][number], 'from' | 'to'>[];
};

/**
 * When a share (0 to 1) of a clock's term has run, pauses left out, in RFC 3339 UTC: for reminders, which are no legal
 * moments. Terms in seconds: exactly then. Terms in working days and office hours: a share of the opening time between
 * start and end. Days, weeks and months: a share of the time itself, and then the region's next opening time.
 *
 * So that what starts together is not reminded together, it is up to a quarter of an hour of opening time later, by
 * `spreadBy`; but always before the end, in the last quarter of opening time if need be. Where the region does not
 * open between start and end there is no such moment: `null`. A pause that still lasts is not looked at: who resumes
 * asks again.
 */
export function momentAtShare(clock: RunningClock, share: number, region: RegionDays, spreadBy: string): string | null {
  const [start, end] = [Date.parse(clock.start), Date.parse(clock.dueAt)];
  const pauses = closedPauses(clock);
  const running = outsidePauses({ from: start, to: end }, pauses);
  if (running.length === 0) return null;
  if (clock.term.unit === 'seconds') return toUtc(momentAfter(running, share * duration(running)));
  const open = openStretches(start, end, region).flatMap((stretch) => outsidePauses(stretch, pauses));
  const openTime = duration(open);
  if (openTime === 0) return null;
  const opened = countsOpenTime(clock)
    ? share * openTime
    : durationBefore(open, momentAfter(running, share * duration(running)));
  const spread = hash(spreadBy) % LONGEST_SPREAD;
  const latest = Math.max(0, openTime - (LONGEST_SPREAD - spread) * SECOND);
  return toUtc(momentAfter(open, Math.min(opened + spread * SECOND, latest)));
}

function closedPauses({ pauses }: RunningClock): Stretch[] {
  return pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from: Date.parse(from), to: Date.parse(to) }]));
}

function countsOpenTime({ term: { unit } }: RunningClock): boolean {
  return unit === 'workingDays' || unit === 'officeHours';
}

function openStretches(start: Moment, end: Moment, region: RegionDays): Stretch[] {
  const stretches: Stretch[] = [];
  for (let day = dayAt(start); day <= dayAt(end); day += 1) {
    const open = openTimeOn({ ...region, start }, day);
    if (open && open.from < end) stretches.push({ from: open.from, to: Math.min(open.to, end) });
  }
  return stretches;
}

/** The moment within stretches before which so much of them lies. */
function momentAfter(stretches: readonly Stretch[], milliseconds: number): Moment {
  let left = Math.floor(milliseconds);
  for (const { from, to } of stretches) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return stretches.at(-1)!.to - 1;
}

function durationBefore(stretches: readonly Stretch[], moment: Moment): number {
  return duration(
    stretches.filter(({ from }) => from < moment).map(({ from, to }) => ({ from, to: Math.min(to, moment) })),
  );
}

/** FNV-1a: the same for the same text, and even enough to spread by. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return value;
}
