import type { Clock, Pause } from './clock.js';
import { counted, durationInWords } from './dutch-words.js';
import { pausedNote } from './explain-pauses.js';
import { dayAt, type Day, type Moment, timeAt } from './local-time.js';
import { regionDay, type RegionDay } from './region-days.js';
import { duration, openTimeOn, outsidePauses, type Stretch } from './running-time.js';
import { pauseOver } from './taken-out-days.js';
import { shorten, type TermNote } from './term-note.js';

/** The notes on the days of a term in working days. */
export function workingDaysNotes(clock: Clock, due: Day): TermNote[] {
  const { startDay, term, pauses } = clock;
  const notes: TermNote[] = [];
  let count = 0;
  for (let day = startDay + 1; day <= due; day += 1) {
    const pause = pauseOver(pauses, day);
    const kind = regionDay(clock, day);
    if (pause) notes.push(pausedNote(day, pause));
    else if (!kind.open) notes.push(closedNote(day, kind));
    else {
      count += 1;
      notes.push({ day, rule: 'counted', counts: 1, says: `telt mee, werkdag ${count} van ${term.amount}` });
    }
  }
  return shorten(notes, (sum) => `${counted(sum, 'werkdag telt', 'werkdagen tellen')} mee, weekenden niet`);
}

/** The notes on the days of a term in office hours. */
export function officeHoursNotes(clock: Clock, due: Day, dueAt: Moment): TermNote[] {
  const notes: TermNote[] = [];
  for (let day = clock.startDay; day <= due; day += 1) {
    const kind = regionDay(clock, day);
    const open = openTimeOn(clock, day);
    if (!kind.open) notes.push(closedNote(day, kind));
    else if (!open) notes.push({ day, rule: 'closed', says: 'na sluitingstijd, telt niet mee' });
    else notes.push(...openDayNotes(day, { from: open.from, to: Math.min(open.to, dueAt) }, clock.pauses));
  }
  return shorten(notes, (sum) => `${durationInWords(sum)} geteld, weekenden tellen niet mee`);
}

/** A note for every pause that stops the clock within a stretch. */
export function stoppedNotes(stretch: Stretch, pauses: readonly Pause[]): TermNote[] {
  return pauses
    .filter((pause) => stops(pause, stretch))
    .map((pause) => {
      const [begin, end] = [Math.max(pause.from, stretch.from), Math.min(pause.to, stretch.to)];
      const says = `de klok staat stil van ${timeAt(begin)} tot ${timeAt(end)} uur (${pause.reason})`;
      return { day: dayAt(begin), until: dayAt(end), rule: 'paused', pause, says };
    });
}

function stops(pause: Pause, { from, to }: Stretch): boolean {
  return pause.from < to && pause.to > from;
}

function openDayNotes(day: Day, open: Stretch, pauses: readonly Pause[]): TermNote[] {
  const running = outsidePauses(open, pauses);
  const [pause, ...others] = pauses.filter((each) => stops(each, open));
  if (pause && others.length === 0 && running.length === 0) return [pausedNote(day, pause)];
  const counts = duration(running);
  const hours = running.map(({ from, to }) => `${timeAt(from)} tot ${timeAt(to)} uur`).join(' en ');
  const says = `${durationInWords(counts)} geteld (${hours})`;
  const counting: TermNote[] = counts > 0 ? [{ day, rule: 'counted', counts, says }] : [];
  return [...counting, ...stoppedNotes(open, pauses)];
}

function closedNote(day: Day, kind: Exclude<RegionDay, { open: object }>): TermNote {
  return { day, rule: kind.why, says: `${whyClosed(kind)}, telt niet mee` };
}

function whyClosed(kind: Exclude<RegionDay, { open: object }>): string {
  switch (kind.why) {
    case 'weekend':
      return 'weekend';
    case 'closed':
      return 'de regio is gesloten';
    case 'holiday':
      return kind.name;
    case 'decree':
      return `${kind.name}, geldt als feestdag`;
  }
}
