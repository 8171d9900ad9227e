import type { PauseRecord } from '#contracts/cases';
import type { PauseReason } from '#contracts/clocks';
import { CASE_PAUSED, isLive, lastDayHasBegun, pauseClock, resumeClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { openCasePause, openPauseOf } from '../../case-escalation/pauses.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { ask, settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';

/** The whole case stands still, by whom and why; what the policy lets run runs on, and the pause itself has a clock. */
export const pauseCase: CommandRule<'pauseCase'> = {
  check(view) {
    const pause = openCasePause(view);
    if (pause) refuse('alreadyPaused', { by: pause.pausedBy, at: pause.from });
  },
  decide(move, { actor }) {
    const pause = putPause(move, actor.userId, null);
    for (const clock of move.where('clock', ({ kind }) => move.policy.pausable.includes(kind))) {
      pauseClock(move, clock, CASE_PAUSED, { by: actor.userId });
    }
    askToReview(move, pause.id);
    const subject = { record: 'pause', id: pause.id } as const;
    move.event('casePaused', { subject, reasonWords: 'reason' });
    return subject;
  },
};

export const resumeCase: CommandRule<'resumeCase'> = {
  check(view) {
    if (!openCasePause(view)) refuse('notPaused');
  },
  decide(move) {
    const subject = { record: 'pause', id: openCasePause(move)!.id } as const;
    endPause(move, subject.id);
    for (const clock of move.all('clock')) resumeClock(move, clock, CASE_PAUSED);
    move.event('caseResumed', { subject, reasonWords: 'reason' });
    return subject;
  },
};

/** One clock stands still for a reason of its own, any number of times; the rest of the case goes on. */
export const pauseOneClock: CommandRule<'pauseClock'> = {
  check(view, { input: { clockId } }) {
    const clock = view.find('clock', clockId);
    if (!clock || !isLive(clock)) refuse('clockEnded');
    const pause = openPauseOf(view, clockId);
    if (pause) refuse('alreadyPaused', { by: pause.pausedBy, at: pause.from });
    // Of a clock that the process holds still already, the last day has moved on.
    if (clock.state === 'running' && lastDayHasBegun(clock, view.at)) refuse('lastDayBegun');
  },
  decide(move, { actor, input: { clockId, reason } }) {
    const pause = putPause(move, actor.userId, clockId);
    holdStill(move, pause, reason);
    askToReview(move, pause.id);
    const subject = { record: 'pause', id: pause.id } as const;
    move.event('clockPaused', { subject, reasonCode: reason, reasonWords: 'reason' });
    return subject;
  },
};

export const resumeOneClock: CommandRule<'resumeClock'> = {
  check(view, { input: { pauseId } }) {
    const { to, clockId } = view.require('pause', pauseId);
    if (to !== null || clockId === null) refuse('notPaused');
  },
  decide(move, { input: { pauseId } }) {
    const subject = { record: 'pause', id: pauseId } as const;
    const { clockId } = endPause(move, pauseId);
    resumeClock(move, move.require('clock', clockId!), pauseId);
    move.event('clockResumed', { subject, reasonWords: 'reason' });
    return subject;
  },
};

function putPause(move: Move, pausedBy: string, clockId: string | null): PauseRecord {
  const pause = { id: move.newId(), caseId: move.case.id, clockId, pausedBy, from: move.at, to: null };
  return move.put('pause', pause, { reason: 'reason' });
}

function holdStill(move: Move, { id, clockId, pausedBy }: PauseRecord, reason: PauseReason): void {
  pauseClock(move, move.require('clock', clockId!), reason, { hold: id, by: pausedBy });
}

/** No pause lasts because nobody thinks of it any more. */
export function askToReview(move: Move, pauseId: string): void {
  ask(move, { task: 'reviewPause', clock: 'pauseReview', owner: holder(move, 'coordinator'), subjectId: pauseId });
}

function endPause(move: Move, id: string): PauseRecord {
  settle(move, id);
  return move.revise('pause', id, { to: move.at });
}
