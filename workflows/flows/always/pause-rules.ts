import type { PauseRecord } from '#contracts/cases';
import { pauseClock, resumeClock } from '../../case-escalation/clocks.js';
import { holder } from '../../case-escalation/owners.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { ask, settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';

const CASE_PAUSED = 'casePaused';

/** The whole case stands still, by whom and why; what the policy lets run runs on, and the pause itself has a clock. */
export const pauseCase: CommandRule<'pauseCase'> = {
  check(view) {
    const pause = openPause(view);
    if (pause) refuse('alreadyPaused', { by: pause.pausedBy, at: pause.from });
  },
  decide(move, { actor }) {
    const subject = { record: 'pause', id: move.newId() } as const;
    const { id } = subject;
    move.put(
      'pause',
      { id, caseId: move.case.id, pausedBy: actor.userId, from: move.at, to: null },
      { reason: 'reason' },
    );
    for (const clock of move.where('clock', ({ kind }) => move.policy.pausable.includes(kind))) {
      pauseClock(move, clock, CASE_PAUSED);
    }
    ask(move, { task: 'reviewPause', clock: 'pauseReview', owner: holder(move, 'coordinator'), subjectId: id });
    move.event('casePaused', { subject, reasonWords: 'reason' });
    return subject;
  },
};

export const resumeCase: CommandRule<'resumeCase'> = {
  check(view) {
    if (!openPause(view)) refuse('notPaused');
  },
  decide(move) {
    const subject = { record: 'pause', id: openPause(move)!.id } as const;
    move.revise('pause', subject.id, { to: move.at });
    settle(move, subject.id);
    for (const clock of move.where('clock', ({ pauses }) => pauses.at(-1)?.reason === CASE_PAUSED)) {
      resumeClock(move, clock);
    }
    move.event('caseResumed', { subject, reasonWords: 'reason' });
    return subject;
  },
};

export function openPause(view: CaseView): PauseRecord | undefined {
  return view.where('pause', ({ to }) => to === null).at(-1);
}
