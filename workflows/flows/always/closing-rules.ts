import { isPerson } from '../../case-escalation/checks.js';
import type { ClockRule, CommandRule } from '../../case-escalation/rules.js';
import { dismissAll } from '../../case-escalation/participants.js';
import { refuse } from '../../refusal.js';
import { liveElements } from '../plan/elements.js';
import { closeCase as close } from './close.js';
import { endClock } from '../../case-escalation/clocks.js';

export const closeCase: CommandRule<'closeCase'> = {
  check(view) {
    const { phase, track } = view.case;
    const adviceGiven = view.all('task').some(({ kind }) => kind === 'closeCase');
    const ready = track === 'consult' ? adviceGiven : phase === 'followUp' || phase === 'plan';
    if (!ready) refuse('notInThisPhase', { was: phase });
    if (track === 'case' && liveElements(view).length > 0) refuse('helpStillOpen');
  },
  decide(move, { input }) {
    close(move, input.outcome, 'learned');
    return { record: 'case', id: move.case.id };
  },
};

/** The casusinbrenger or coordinator takes the case back, with the reason; what runs is ended, not forgotten. */
export const withdrawCase: CommandRule<'withdrawCase'> = {
  check(view, { actor }) {
    if (actor.role !== 'coordinator') isPerson(actor, view.case.casusinbrengerId);
  },
  decide(move) {
    move.event('caseWithdrawn', { reasonWords: 'reason' });
    close(move, 'withdrawn');
    return { record: 'case', id: move.case.id };
  },
};

/**
 * The window for a relapse is over: nobody takes part any more, and the dossier is the region's to keep. The workflow ends with
 * this; keeping and destroying is another one's work.
 */
export const reopeningClock: ClockRule = {
  pass(move, clock) {
    endClock(move, clock, 'passed');
    for (const { role } of move.where('participant', ({ until }) => until === null)) dismissAll(move, role);
    move.event('reopeningEnded');
  },
};
