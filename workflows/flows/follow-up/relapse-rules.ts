import { inPhase } from '../../case-escalation/checks.js';
import { clocksOn, endClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { admit, dismissAll } from '../../case-escalation/participants.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { mayBeAdmitted, sharingQuestion } from '../../case-escalation/sharing.js';
import { dropQuestions } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { completeLate } from '../assembly/complete-team.js';
import { askToAssemble, freeSeat } from '../assembly/invite.js';
import { currentProposal, hasAccepted, sitting } from '../assembly/team-view.js';
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
    const sitters = { caseId: view.case.id, expertIds, adviserIds, at: view.at };
    return { ...(seats.length > 0 && { sitters }), sharingAnew: sharingQuestion(view).sharing };
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
  letInAgain(move);
  startDeliberation(move);
  if (move.facts.keepsTeamWhole) completeAgain(move);
  else if (gone.some(({ vote }) => vote)) askToAssemble(move);
}

/** Who must consent can have changed since. Until there is consent nobody of the team looks; with it they all do. */
function letInAgain(move: Move): void {
  if (move.facts.keepsTeamWhole && !mayBeAdmitted(move)) return dismissAll(move, 'expert');
  for (const { userId } of sitting(move)) admit(move, userId, 'expert', 'full');
}

/** Without a whole team that may know this child, the coordinator puts one together. */
function completeAgain(move: Move): void {
  const proposal = currentProposal(move);
  const isAllowed = mayBeAdmitted(move);
  if (isAllowed && proposal && hasAccepted(move, proposal)) return move.byItself(() => completeLate(move));
  if (!isAllowed && proposal) {
    const subject = { record: 'teamProposal', id: proposal.id } as const;
    move.byItself(() => move.event('invitationsHeldBack', { subject, reasonCode: 'sharing' }));
  }
  askToAssemble(move);
}
