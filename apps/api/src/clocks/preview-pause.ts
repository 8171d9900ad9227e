import type { ClockRecord } from '#contracts/clocks';
import type { TermPause } from '#contracts/terms';
import { calculateTerm } from '#domain/terms/calculate-term';
import { CLOCK_TEXTS } from '../case-records/clock-texts.js';
import type { ClockContext } from './clock-context.js';
import { dueText } from './due-text.js';
import { closedPauses, explainDue } from './explain-due.js';
import type { ExplainedDueResponse, PauseEffect, PreviewedClockResponse } from './pause-preview.response.js';

/** A pause that was not made yet: of one clock, or of the whole case. */
export interface PlannedPause {
  clockId: string | null;
  from: string;
  to: string;
}

/**
 * What a pause would do to a live clock.
 * @throws TermFault when its term would end after the stored calendar
 */
export function previewPause(clock: ClockRecord, pause: PlannedPause, context: ClockContext): PreviewedClockResponse {
  const { id, kind, subjectId, due, dueAt } = clock;
  const old = { due, dueAt, dueText: dueText(clock), explanation: explainDue(clock, context) };
  const holds = stands(clock, pause, context);
  const moved = holds ? withPause(clock, pause, context) : old;
  const isLater = Date.parse(moved.dueAt) > Date.parse(dueAt);
  const effect = !holds ? 'runsOn' : isLater ? 'later' : 'unchanged';
  return {
    id,
    kind,
    name: CLOCK_TEXTS[kind].name,
    subject: { id: subjectId, name: context.subjectName(subjectId) },
    effect,
    text: TEXTS[effect](moved.dueText),
    old,
    new: moved,
  };
}

const TEXTS: Record<PauseEffect, (dueText: string) => string> = {
  later: (until) => `Schuift op: ${until}.`,
  unchanged: (until) => `Blijft zoals hij is: ${until}.`,
  runsOn: (until) => `Loopt gewoon door: ${until}.`,
};

/** A clock that stands still already goes on no sooner than the planned pause ends. */
function stands(
  { kind, state }: ClockRecord,
  { clockId }: PlannedPause,
  { case: record, policyOf }: ClockContext,
): boolean {
  return clockId !== null || state === 'paused' || policyOf(record.policyVersion).pausable.includes(kind);
}

function withPause(clock: ClockRecord, { from, to }: PlannedPause, context: ClockContext): ExplainedDueResponse {
  const { start, term } = clock;
  const { calendar } = context.policyOf(context.case.policyVersion);
  const begin = clock.pauses.find((pause) => pause.to === null)?.from ?? from;
  const planned: TermPause = { from: begin, to, reason: 'de pauze die u bekijkt' };
  const pauses = [...closedPauses(clock, context), planned];
  const { due, dueAt, explanation } = calculateTerm({ start, term, pauses, calendar, statutory: context.known });
  return { due, dueAt, dueText: dueText({ term, due, dueAt }), explanation };
}
