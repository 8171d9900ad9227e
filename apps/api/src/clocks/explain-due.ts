import type { ClockPauseRecord, ClockRecord } from '#contracts/clocks';
import type { TermExplanationLine, TermPause, TermResult } from '#contracts/terms';
import { calculateTerm } from '#domain/terms/calculate-term';
import { dutchDate } from '../http/dutch.js';
import { localDate } from '../http/local-date.js';
import type { ClockContext } from './clock-context.js';
import { whyPaused } from './clock-pauses.js';

/** The date that is stored stays the date; the calculator says how it came about, a line for every day that mattered. */
export function explainDue(clock: ClockRecord, context: ClockContext): TermExplanationLine[] {
  const { explanation, dueAt } = calculation(clock, context);
  const open = clock.state === 'paused' ? clock.pauses.find(({ to }) => to === null) : undefined;
  if (open) return standingStill(explanation, open, whyPaused(clock, open, context));
  return isSameMoment(dueAt, clock.dueAt) ? explanation : [...explanation, kept(clock)];
}

/** A clock that ended while it stood still was never moved by its last pause. */
function calculation(clock: ClockRecord, context: ClockContext): TermResult {
  const { start, term, endedAt } = clock;
  const { calendar } = context.policyOf(clock.policyVersion);
  const calculate = (pauses: TermPause[]) =>
    calculateTerm({ start, term, pauses, calendar, statutory: context.statutory });
  const pauses = closedPauses(clock, context);
  const whole = calculate(pauses);
  const endedStill = endedAt !== null && isSameMoment(pauses.at(-1)?.to, endedAt);
  return !endedStill || isSameMoment(whole.dueAt, clock.dueAt) ? whole : calculate(pauses.slice(0, -1));
}

/** The pauses that are over, as the calculator reads them. */
export function closedPauses(clock: ClockRecord, context: ClockContext): TermPause[] {
  return clock.pauses.flatMap((pause) => {
    const { from, to } = pause;
    return to === null || isSameMoment(from, to) ? [] : [{ from, to, reason: whyPaused(clock, pause, context) }];
  });
}

function isSameMoment(a: string | undefined, b: string): boolean {
  return a !== undefined && Date.parse(a) === Date.parse(b);
}

function kept({ due }: ClockRecord): TermExplanationLine {
  const text = `De regels of de kalender zijn later veranderd. Deze termijn houdt haar datum: ${dutchDate(due)}.`;
  return { date: due, rule: 'dueKept', text };
}

/** What counted until the clock stopped; no day after that is certain. */
function standingStill(lines: TermExplanationLine[], { from }: ClockPauseRecord, why: string): TermExplanationLine[] {
  const date = localDate(new Date(from));
  const text = `Sinds ${dutchDate(date)} staat de klok stil (${why}). De datum schuift op zodra zij weer loopt.`;
  const before = lines.filter((line) => line.date <= date && line.rule !== 'due');
  return [...before, { date, rule: 'standsStill', text }];
}
