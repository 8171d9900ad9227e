import type { ClockRecord } from '#contracts/clocks';
import { CLOCK_TEXTS } from '../case-records/clock-texts.js';
import { termText } from '../case-records/term-texts.js';
import { clockEnding } from './clock-ending.js';
import type { ClockContext } from './clock-context.js';
import { ladderAhead } from './clock-ladder.js';
import { clockPauses } from './clock-pauses.js';
import type { ClockResponse } from './clock.response.js';
import { dueText } from './due-text.js';
import { explainDue } from './explain-due.js';
import { nextStep } from './next-step.js';

/** One clock with all that explains it. */
export function explainClock(clock: ClockRecord, context: ClockContext): ClockResponse {
  const { id, kind, subjectId, state, start, term, due, dueAt, endedAt, rung, policyVersion } = clock;
  return {
    id,
    kind,
    name: CLOCK_TEXTS[kind].name,
    subject: { id: subjectId, name: context.subjectName(subjectId) },
    owner: { name: clock.ownerUserId && context.nameOf(clock.ownerUserId), role: clock.ownerRole },
    state,
    start,
    term: termText(term),
    calendar: term.calendar,
    due,
    dueAt,
    dueText: dueText(clock),
    endedAt,
    ending: clockEnding(clock, context),
    pauses: clockPauses(clock, context),
    reminders: { given: clock.reminders, next: clock.remindAt },
    rung,
    ladder: ladderAhead(clock, context),
    next: nextStep(clock, context),
    policyVersion,
    explanation: explainDue(clock, context),
  };
}
