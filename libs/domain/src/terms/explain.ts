import type { TermExplanationLine } from '#contracts/terms';
import type { Clock } from './clock.js';
import { dayInWords } from './dutch-words.js';
import type { TermEnd } from './end-of-term.js';
import { idlePauseNotes } from './explain-pauses.js';
import { officeHoursNotes, stoppedNotes, workingDaysNotes } from './explain-region-days.js';
import { wholeDaysNotes } from './explain-whole-days.js';
import { dayOf, timeAt, yearOf } from './local-time.js';
import { lineOf, type TermNote } from './term-note.js';

/** The explanation of an end, in order of date and in words that a parent understands. */
export function explain(clock: Clock, end: TermEnd): TermExplanationLine[] {
  const year = yearOf(clock.startDay);
  const notes = [startNote(clock), ...decreeWarning(clock, end), ...dayNotes(clock, end)].sort((a, b) => a.day - b.day);
  return [...notes, dueNote(clock, end)].map((note) => lineOf(note, year));
}

function startNote({ start, startDay, term }: Clock): TermNote {
  const runsAtOnce = term.unit === 'officeHours' || term.unit === 'seconds';
  const says = runsAtOnce ? `de tijd loopt vanaf ${timeAt(start)} uur` : 'de begindag telt niet mee';
  return { day: startDay, rule: 'startDay', says };
}

function dayNotes(clock: Clock, end: TermEnd): TermNote[] {
  switch (end.kind) {
    case 'wholeDays':
      return [...wholeDaysNotes(clock, end), ...idlePauseNotes(clock, end)];
    case 'workingDays':
      return [...workingDaysNotes(clock, end.due), ...idlePauseNotes(clock, end)];
    case 'officeHours':
      return officeHoursNotes(clock, end.due, end.dueAt);
    case 'seconds':
      return stoppedNotes({ from: clock.start, to: end.dueAt }, clock.pauses);
  }
}

function decreeWarning({ startDay, statutory }: Clock, { kind, due }: TermEnd): TermNote[] {
  const { lastDecreeYear } = statutory;
  if (kind === 'seconds' || yearOf(due) <= lastDecreeYear) return [];
  const day = Math.max(startDay, dayOf(lastDecreeYear + 1, 1, 1));
  const says = `na ${lastDecreeYear} is nog niet bekend welke extra dagen gelden als feestdag; de einddatum kan nog veranderen`;
  return [{ day, rule: 'beyondDecreeData', says }];
}

function dueNote({ startDay }: Clock, { kind, due, dueAt }: TermEnd): TermNote {
  const when =
    kind === 'wholeDays' ? `op ${dayInWords(due + 1, yearOf(startDay))} om 00:00 uur` : `om ${timeAt(dueAt)} uur`;
  return { day: due, rule: 'due', says: `laatste dag; de termijn is voorbij ${when}` };
}
