import type { Role } from '#contracts/codes';
import type { Move } from '../../case-escalation/move.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { holder } from '../../case-escalation/owners.js';
import { mayBeAdmitted, sharingQuestion } from '../../case-escalation/sharing.js';
import { ask } from '../../case-escalation/tasks.js';
import { raiseAlarm } from './raise-alarm.js';
import { shareAgain, stopSharing } from './stop-sharing.js';

const OUTSIDERS: readonly Role[] = ['expert', 'provider'];

export const raiseSafetyAlarm: CommandRule<'raiseSafetyAlarm'> = {
  check() {},
  decide(move, { actor }) {
    return { record: 'safetyAlarm', id: raiseAlarm(move, actor, { what: 'what' }) };
  },
};

/** Consent can be given and withdrawn at any time. Without consent to share, nobody of another organisation looks any further. */
export const recordConsent: CommandRule<'recordConsent'> = {
  check() {},
  asks: (view, { input }) => (input.kind === 'sharing' ? sharingQuestion(view) : null),
  decide(move, { actor, input }) {
    const subject = { record: 'consent', id: move.newId() } as const;
    const by = { recordedBy: actor.userId, recordedAt: move.at };
    move.put(
      'consent',
      { id: subject.id, caseId: move.case.id, ...input, ...by },
      { how: 'how', weighing: 'weighing' },
    );
    const isNo = input.status === 'withdrawn' || input.status === 'refused';
    move.event(isNo ? 'consentWithdrawn' : 'consentRecorded', { subject, reasonCode: input.kind });
    const stops = input.kind === 'sharing' && !mayBeAdmitted(move);
    const cutsOff = stops && sees(move);
    if (stops) stopSharing(move);
    else if (input.kind === 'sharing') shareAgain(move);
    if (!isNo && !cutsOff) return subject;
    const owner = holder(move, 'coordinator');
    ask(move, { task: 'handleWithdrawnConsent', clock: 'consentWithdrawn', owner, subjectId: subject.id });
    return subject;
  },
};

/** Whether somebody of another organisation sees this case, or is asked to. */
function sees(move: Move): boolean {
  return move.where('participant', ({ role, until }) => until === null && OUTSIDERS.includes(role)).length > 0;
}
