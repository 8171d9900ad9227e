import type { InvitationRecord } from '#contracts/teams';
import { inPhase } from '../../case-escalation/checks.js';
import { clocksOn, endClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { admit } from '../../case-escalation/participants.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { dropQuestions } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { askToAssemble, freeSeat } from '../assembly/invite.js';
import { startDeliberation } from '../deliberation/start-deliberation.js';
import { cancelCheckIns } from './check-ins.js';

/**
 * The same case opens again with its history and the same people: the team that knows it meets once more. Whoever left since,
 * or has come to have an interest, is not in it: the coordinator completes the team.
 */
export const reportRelapse: CommandRule<'reportRelapse'> = {
  check(view) {
    inPhase(view, 'followUp', 'closed');
    if (view.case.track !== 'case') refuse('notInThisPhase', { was: view.case.track });
  },
  asks(view) {
    const seats = sitting(view);
    const expertIds = seats.map(({ expertId }) => expertId);
    const adviserIds = seats.filter(({ vote }) => !vote).map(({ expertId }) => expertId);
    return seats.length > 0 ? { sitters: { caseId: view.case.id, expertIds, adviserIds, at: view.at } } : null;
  },
  decide(move, { actor, input }) {
    const subject = { record: 'relapse', id: move.newId() } as const;
    const by = { reportedBy: actor.userId, reportedAt: move.at };
    move.put('relapse', { id: subject.id, caseId: move.case.id, ...by, ...input }, { story: 'story' });
    move.event('relapseReported', { subject, reasonWords: 'story' });
    reopen(move);
    return subject;
  },
};

function reopen(move: Move): void {
  cancelCheckIns(move);
  dropQuestions(move, move.case.id);
  for (const clock of clocksOn(move, move.case.id, ['reopening'])) endClock(move, clock, 'stopped');
  move.reviseCase({ closedAt: null, outcome: null, keepUntil: null });
  const gone = sitting(move).filter(({ expertId }) => move.facts.sitters?.includes(expertId) === false);
  for (const { id } of gone) {
    freeSeat(move, id, { status: 'replaced' });
    move.byItself(() => move.event('memberReplaced', { subject: { record: 'invitation', id } }));
  }
  for (const { userId } of sitting(move)) admit(move, userId, 'expert', 'full');
  startDeliberation(move);
  if (gone.some(({ vote }) => vote)) askToAssemble(move);
}

function sitting(view: CaseView): InvitationRecord[] {
  return view.where('invitation', ({ status }) => status === 'accepted');
}
