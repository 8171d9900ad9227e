import { isPerson } from '../../case-escalation/checks.js';
import { clocksOn, endClock, startClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import type { ClockRule, CommandRule } from '../../case-escalation/rules.js';
import { openPauseOf } from '../../case-escalation/pauses.js';
import { dropQuestions, handTo, openTasks, settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { resumeTriage } from './supplement.js';
import { openSupplement } from './triage-view.js';

export const supplementCase: CommandRule<'supplementCase'> = {
  check(view, { actor }) {
    if (!openSupplement(view)) refuse('notInThisPhase', { was: view.case.phase });
    if (actor.role !== 'coordinator') isPerson(actor, view.case.casusinbrengerId);
  },
  decide(move) {
    const subject = { record: 'supplement', id: openSupplement(move)!.id } as const;
    move.revise('supplement', subject.id, { status: 'supplied', suppliedAt: move.at }, { answer: 'answer' });
    settle(move, subject.id);
    move.event('supplementSupplied', { subject });
    resumeTriage(move, 'decideTriage');
    return subject;
  },
};

export const extendSupplement: CommandRule<'extendSupplement'> = {
  check(view, { input }) {
    if (view.require('supplement', input.supplementId).status !== 'requested') refuse('notInThisPhase');
    const [pause] = clocksOn(view, input.supplementId, ['supplement']).flatMap(({ id }) => openPauseOf(view, id) ?? []);
    // When a clock that stands still would end, nobody knows yet: there is nothing to count the extra days from.
    if (pause) refuse('alreadyPaused', { by: pause.pausedBy, at: pause.from });
  },
  decide(move, { input }) {
    const subject = { record: 'supplement', id: input.supplementId } as const;
    const { extensions } = move.require('supplement', subject.id);
    move.revise('supplement', subject.id, { extensions: extensions + 1 });
    extendTerm(move, subject.id, input.workingDays);
    move.event('supplementExtended', { subject, reasonWords: 'reason' });
    return subject;
  },
};

/** Not supplied in time: nothing is dropped, the coordinator decides with what there is. */
export const supplementClock: ClockRule = {
  pass(move, clock) {
    const subject = { record: 'supplement', id: clock.subjectId } as const;
    endClock(move, clock, 'passed');
    move.revise('supplement', subject.id, { status: 'lapsed' });
    dropQuestions(move, subject.id);
    move.event('supplementLapsed', { subject });
    resumeTriage(move, 'decideLapsedSupplement');
  },
};

/** The extra days count from the end of the term that they extend. */
function extendTerm(move: Move, supplementId: string, amount: number): void {
  for (const clock of clocksOn(move, supplementId, ['supplement'])) {
    const term = { calendar: 'agreed', amount, unit: 'workingDays' } as const;
    const longer = startClock(move, 'supplement', supplementId, { start: clock.dueAt, term, rung: clock.rung });
    for (const task of openTasks(move, supplementId)) {
      handTo(move, task, { role: task.ownerRole, userId: task.ownerUserId }, longer);
    }
    endClock(move, clock, 'stopped');
  }
}
