import type { AdvisedElement, SupportElementRecord } from '#contracts/support-elements';
import { inPhase } from '../../case-escalation/checks.js';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { ask, settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { withdrawInvitation } from '../assembly/invite.js';
import { cancelMeetings } from '../assembly/meeting.js';
import { currentProposal, isOfThisRelease } from '../assembly/team-view.js';
import { stopWatchingPool } from '../assembly/watch-pool.js';
import { startPlan } from '../plan/start-plan.js';
import { openAnalysis } from './analysis-rules.js';

export const recordAdvice: CommandRule<'recordAdvice'> = {
  check(view, { input }) {
    inPhase(view, 'deliberation');
    if (view.require('session', input.sessionId).status !== 'held') refuse('noSessionHeld');
    if (openAnalysis(view)) refuse('analysisOpen');
    if (view.case.track === 'case' && input.elements.length === 0) refuse('noElements');
    if (input.elements.some(({ choice, missing }) => choice === 'secondBest' && !missing)) {
      refuse('missingReasonForSecondBest');
    }
  },
  decide(move, { actor, input }) {
    const subject = { record: 'advice', id: move.newId() } as const;
    move.put(
      'advice',
      {
        id: subject.id,
        caseId: move.case.id,
        sessionId: input.sessionId,
        recordedBy: actor.userId,
        recordedAt: move.at,
        dissents: input.dissents,
      },
      { advice: 'advice', dissent: 'dissents' },
    );
    input.elements.forEach((element, index) => putElement(move, subject.id, element, index));
    settle(move, move.case.id, ['holdSession']);
    if (isOfThisRelease(move)) endTeam(move);
    // A relapse can open a case that never had a team, and the meeting gives advice without one.
    else if (!currentProposal(move)) settle(move, move.case.id, ['assembleTeam', 'widenPool']);
    move.event('adviceRecorded', { subject });
    if (move.case.track === 'case') startPlan(move);
    else askToClose(move);
    return subject;
  },
};

/** The advice is there: nobody is asked to join any more, and no meeting is to come. */
function endTeam(move: Move): void {
  for (const open of move.where('invitation', ({ status }) => status === 'invited')) withdrawInvitation(move, open);
  cancelMeetings(move);
  settle(move, move.case.id, ['assembleTeam', 'widenPool']);
  stopWatchingPool(move, 'stopped');
}

/** A consult ends with the advice: there is nothing to fund, only to close with what was learnt. */
function askToClose(move: Move): void {
  const owner = holder(move, 'coordinator');
  ask(move, { task: 'closeCase', clock: 'closing', owner, subjectId: move.case.id });
}

function putElement(move: Move, adviceId: string, advised: AdvisedElement, index: number): SupportElementRecord {
  const words = ['what', 'goal', 'instead'].map((word) => [word, `elements.${index}.${word}`]);
  return move.put(
    'supportElement',
    {
      ...advised,
      id: move.newId(),
      caseId: move.case.id,
      adviceId,
      status: 'proposed',
      startedAt: null,
      endedAt: null,
    },
    Object.fromEntries(words),
  );
}
