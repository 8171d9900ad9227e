import type { TermExplanationLine } from '#contracts/terms';
import type { Pause } from './clock.js';
import { daysInWords } from './dutch-words.js';
import { type Day, textOf } from './local-time.js';

/** Codes of the lines of an explanation: what a day was, or which rule moved the end. */
export type TermRule =
  | 'startDay'
  | 'counted'
  | 'weekend'
  | 'holiday'
  | 'decree'
  | 'closed'
  | 'paused'
  | 'pausedWithoutDays'
  | 'lastDayBegun'
  | 'runOn'
  | 'noRunOn'
  | 'twoOrdinaryDays'
  | 'beyondDecreeData'
  | 'due';

/** One thing to say about a day of a term. */
export interface TermNote {
  day: Day;
  rule: TermRule;
  /** What is said of the day, without its date. */
  says: string;
  /** The last day of which this holds, when it holds of more than one. */
  until?: Day;
  /** The pause that a `paused` note is about. */
  pause?: Pause;
  /** What a `counted` note counts, in days or milliseconds. */
  counts?: number;
}

// Up to here every day is told one by one; a longer list is read by nobody.
const LONGEST_LIST = 15;

/**
 * Shortens a long list of days, in order of date: counted days in a row (with the weekends among them) become one note,
 * and so do the days of one pause. A day that needs a reason of its own keeps its note.
 */
export function shorten(notes: readonly TermNote[], summarise: (counted: number) => string): TermNote[] {
  if (notes.length <= LONGEST_LIST) return [...notes];
  return inRuns(notes).map((run) => summary(run, summarise));
}

/** A note as a line of the explanation; dates outside `year` are told with their year. */
export function lineOf({ day, rule, says, until = day }: TermNote, year: number): TermExplanationLine {
  return { date: textOf(day), rule, text: `${daysInWords(day, until, year)}: ${says}` };
}

type Run = readonly [TermNote, ...TermNote[]];

function inRuns(notes: readonly TermNote[]): Run[] {
  const runs: [TermNote, ...TermNote[]][] = [];
  for (const note of notes) {
    const run = runs.at(-1);
    if (run && belongTogether(run[0], note)) run.push(note);
    else runs.push([note]);
  }
  return runs;
}

function belongTogether(first: TermNote, next: TermNote): boolean {
  if (first.rule === 'paused') return next.pause === first.pause && next.says === first.says;
  return isPlain(first) && isPlain(next);
}

function isPlain({ rule }: TermNote): boolean {
  return rule === 'counted' || rule === 'weekend';
}

function summary(run: Run, summarise: (counted: number) => string): TermNote {
  const [first] = run;
  const until = run.at(-1)?.day ?? first.day;
  const sum = run.reduce((total, { counts = 0 }) => total + counts, 0);
  if (run.length === 1 || sum === 0) return { ...first, until };
  return { day: first.day, until, rule: 'counted', says: summarise(sum) };
}
