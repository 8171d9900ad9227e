import type { ClockRecord } from '#contracts/clocks';
import { calculateTerm } from '#domain/terms/calculate-term';
import { CLOCK_TEXTS } from '../case-records/clock-texts.js';
import { pauseText } from '../case-records/pause-texts.js';
import { termText } from '../case-records/term-texts.js';
import type { ClockEndResponse, PreviewedCaseResponse, PreviewedClockResponse } from './policy-preview.response.js';
import type { TriedCase, TriedClock, Trial } from './preview-cases.js';
import { whyMoved } from './why-moved.js';

/** A case of the preview: its dates, and nothing of its content. */
export function toPreview(
  { caseId, reference, policyVersion, clocks }: TriedCase,
  trial: Trial,
): PreviewedCaseResponse {
  return { caseId, reference, policyVersion, clocks: clocks.map((tried) => toClock(tried, trial)) };
}

function toClock(tried: TriedClock, trial: Trial): PreviewedClockResponse {
  const { clock, moved } = tried;
  return {
    id: clock.id,
    kind: clock.kind,
    name: CLOCK_TEXTS[clock.kind].name,
    state: clock.state,
    effect: moved.effect,
    current: toEnd(clock),
    proposed: toEnd(moved.byRule),
    why: whyMoved(tried),
    explanation: explain(tried, trial),
  };
}

function toEnd({ term, due, dueAt }: Pick<ClockRecord, 'term' | 'due' | 'dueAt'>): ClockEndResponse {
  return { term: termText(term), due, dueAt };
}

function explain({ clock, moved }: TriedClock, { policy, statutory }: Trial): PreviewedClockResponse['explanation'] {
  const pauses = clock.pauses.flatMap(({ from, to, reason }) =>
    to !== null && to !== from ? [{ from, to, reason: pauseText(reason) }] : [],
  );
  const { term } = moved.byRule;
  return calculateTerm({ start: clock.start, term, pauses, calendar: policy.calendar, statutory }).explanation;
}
