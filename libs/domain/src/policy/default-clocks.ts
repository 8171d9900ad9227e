import type { ClockKind } from '#contracts/clocks';
import type { ClockPolicy, LadderRung } from '#contracts/policies';
import type { Term } from '#contracts/terms';

const workingDays = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'workingDays' });
const officeHours = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'officeHours' });
const weeks = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'weeks' });
const statutoryWeeks = (amount: number): Term => ({ calendar: 'statutory', amount, unit: 'weeks' });
/** Months exist in the statutory calculator only. */
const months = (amount: number): Term => ({ calendar: 'statutory', amount, unit: 'months' });

// [D] Whoever comes next gets one working day: the term itself has already passed. The last of the region gets two.
const next = (who: LadderRung['who']): LadderRung => ({ who, term: workingDays(1) });
const SUBSTITUTE = next('substitute');
const LAST: LadderRung = { who: 'regionAdmin', term: workingDays(2) };

/** Work of a person: first whoever stands in for them, then up to the coordinators and the region's administrator. */
const TO_COORDINATOR = [SUBSTITUTE, next('coordinator'), next('secondCoordinator'), LAST];
/** Work of the coordinator itself. */
const PAST_COORDINATOR = [SUBSTITUTE, next('secondCoordinator'), LAST];
/** Work at which the region as a whole is too late: somebody who can push organisations comes in. */
const TO_DIRECTOR = [SUBSTITUTE, next('deputyProcessDirector'), LAST];
/** Nobody of the region is next: the flow itself knows what comes after this clock. */
const NOBODY: LadderRung[] = [];

/**
 * The terms of a new region. Marks as in the domain's description: [S] said by a source document, [P] public material,
 * [D] our default where no source gives a figure. `ladder` names who comes after the first owner,
 * with what each of them gets.
 */
export const DEFAULT_CLOCKS: Record<ClockKind, ClockPolicy> = {
  // [D] 3.2: two working days, urgent four office hours; never dropped, never decided by itself.
  triage: clock(workingDays(2), PAST_COORDINATOR, officeHours(4)),
  // [D] 3.1: incomplete, returned with a term; lapsed, it is the coordinator's decision.
  supplement: clock(workingDays(5), TO_COORDINATOR),
  // [D] 3.2: the aim is ALK 552, the procedure and its term are ours.
  objection: clock(workingDays(2), [SUBSTITUTE, LAST]),
  // [D] 3.3: what the region cannot cover in this term goes to the supra-regional pool.
  assembly: clock(workingDays(5), TO_DIRECTOR),
  // [D] 3.3: the same term again for each wider pool.
  widerPool: silent(workingDays(5), NOBODY),
  // [D] 3.3: silence brings the next best.
  invitation: clock(workingDays(2), NOBODY, officeHours(4)),
  // [D] 3.4: ten working days from acceptance; half of it when urgent is ours too.
  deliberation: clock(workingDays(10), TO_DIRECTOR, workingDays(5)),
  // [D] 3.4: an analysis that must come before the advice.
  analysis: clock(workingDays(20), TO_COORDINATOR),
  // [D] 3.4: confirming the elements after the advice.
  plan: clock(workingDays(5), TO_DIRECTOR),
  // [D] 3.5: the payer's mandate ladder is next.
  fundingRung: clock(workingDays(5), NOBODY, workingDays(1)),
  // [D] 3.5: what a reminded rung still gets.
  fundingReminder: clock(workingDays(1), NOBODY, officeHours(4)),
  // [S] Awb 4:13: the statutory outer limit.
  fundingStatutory: clock(statutoryWeeks(8), TO_DIRECTOR),
  // [D] 3.5: the clock of the decision stands still meanwhile (Awb 4:15).
  fundingSupplement: clock(workingDays(5), TO_COORDINATOR),
  // [D] 3.5: the end is the date in the decision; this is what the task to make it final gets.
  provisionalEnd: clock(workingDays(5), TO_COORDINATOR),
  // [D] 3.6: two weeks before the norm somebody pushes.
  waitNormNear: silent(weeks(12), TO_COORDINATOR),
  // [P] 3.6: Treeknorm of youth mental health, four weeks to intake and ten to treatment (named in FLE18 50).
  waitNorm: clock(weeks(14), TO_DIRECTOR),
  // [D] 3.6: contact with the family while they wait.
  waitCheckIn: clock(weeks(2), TO_COORDINATOR),
  // [D] 3.6: the end is the date of the bridging plan; this is what the task to review it gets.
  bridgingEnd: clock(workingDays(5), TO_COORDINATOR),
  // [D] 3.6: joint conversation and agreements before the receiver is asked.
  handoverPreparation: clock(workingDays(5), TO_COORDINATOR),
  // [D] 3.6: the sender stays responsible until the receiver accepts.
  handoverAnswer: clock(workingDays(5), TO_COORDINATOR),
  // [P] 3.6: the sender calls again after a week.
  handoverCall: clock(weeks(1), TO_COORDINATOR),
  // [D] 3.6: then both confirm.
  handoverConfirmation: clock(workingDays(5), TO_COORDINATOR),
  // [D] 3.6: within this period a hand-back returns the case to the plan.
  handoverGuard: silent(weeks(6), NOBODY),
  // The moments of `followUp` are the real terms; this one only stands in where a term must.
  followUpMoment: silent(weeks(1), NOBODY),
  // [D] 3.7: what the regievoerder gets for a check-in once its moment has come.
  checkIn: clock(workingDays(5), TO_COORDINATOR),
  // [D] 3: an alarm about a child's safety.
  safetyAlarm: clock(officeHours(4), PAST_COORDINATOR),
  // [D] 3.1: what withdrawn consent means for the case is looked at the next day.
  consentWithdrawn: clock(workingDays(1), PAST_COORDINATOR),
  // [D] 3: a pause is looked at again, so that no case sleeps.
  pauseReview: clock(workingDays(10), PAST_COORDINATOR),
  // [D] 3.8: outcome and learning note.
  closing: clock(workingDays(5), PAST_COORDINATOR),
  // [D] 3.7: the window in which a relapse reopens the same case (the three months of ALK 226-227).
  reopening: silent(months(3), NOBODY),
  // [D] 3.7: whoever reviews an advice or a step in the help.
  review: clock(workingDays(5), TO_COORDINATOR),
};

function clock(term: Term, ladder: LadderRung[], urgentTerm?: Term): ClockPolicy {
  return { term, ...(urgentTerm && { urgentTerm }), remindAt: reminders(term), ladder };
}

/** A clock that asks nothing of anybody: there is nobody to remind. */
function silent(term: Term, ladder: LadderRung[]): ClockPolicy {
  return { term, ladder };
}

/** [D] Halfway and shortly before the end; within a term of days only the second is of use. */
function reminders({ unit, amount }: Term): number[] {
  const short = unit === 'officeHours' || (unit === 'workingDays' && amount < 5);
  return short ? [0.75] : [0.5, 0.8];
}
