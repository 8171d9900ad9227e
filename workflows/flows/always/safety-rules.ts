import type { Move } from '../../case-escalation/move.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { holder } from '../../case-escalation/owners.js';
import { admit, dismissAll } from '../../case-escalation/participants.js';
import { mayShare, sharingQuestion } from '../../case-escalation/sharing.js';
import { ask } from '../../case-escalation/tasks.js';
import { withdrawInvitation } from '../assembly/invite.js';
import { raiseAlarm } from './raise-alarm.js';

export const raiseSafetyAlarm: CommandRule<'raiseSafetyAlarm'> = {
  check() {},
  decide(move, { actor }) {
    return { record: 'safetyAlarm', id: raiseAlarm(move, actor, { what: 'what' }) };
  },
};

/** Consent can be given and withdrawn at any time. Without consent to share, nobody of the team looks any further. */
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
    const withdrawn = input.status === 'withdrawn' || input.status === 'refused';
    move.event(withdrawn ? 'consentWithdrawn' : 'consentRecorded', { subject, reasonCode: input.kind });
    if (!withdrawn) {
      if (input.kind === 'sharing' && mayShare(move)) admitTeam(move);
      return subject;
    }
    if (input.kind === 'sharing') {
      dismissAll(move, 'expert');
      move.where('invitation', ({ status }) => status === 'invited').forEach((open) => withdrawInvitation(move, open));
    }
    const owner = holder(move, 'coordinator');
    ask(move, { task: 'handleWithdrawnConsent', clock: 'consentWithdrawn', owner, subjectId: subject.id });
    return subject;
  },
};

/** Whoever said yes to this case before sharing stopped is let in again. */
function admitTeam(move: Move): void {
  for (const { userId } of move.where('invitation', ({ status }) => status === 'accepted')) {
    admit(move, userId, 'expert', 'full');
  }
}
