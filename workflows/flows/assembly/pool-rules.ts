import { inPhase } from '../../case-escalation/checks.js';
import type { Move } from '../../case-escalation/move.js';
import type { ClockRule, CommandRule } from '../../case-escalation/rules.js';
import { sharingQuestion } from '../../case-escalation/sharing.js';
import { escalate, settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { inviteIfShared } from './invite.js';
import { propose } from './propose.js';
import { currentProposal, isSeated, poolOf, teamQuestion } from './team-view.js';

export const widenPool: CommandRule<'widenPool'> = {
  check(view) {
    inPhase(view, 'assembly');
    if (poolOf(view) === 'supraRegional') refuse('alreadyDecided', { was: 'supraRegional' });
  },
  asks: wider,
  decide(move) {
    return { record: 'teamProposal', id: widen(move) };
  },
};

/** The term for the whole team is over: what the region cannot cover goes to the wider pool, and the next hears it. */
export const assemblyClock: ClockRule = {
  asks: (view) => (needsWiderPool(view) ? wider(view) : null),
  pass(move, clock) {
    if (needsWiderPool(move)) widen(move);
    escalate(move, clock);
  },
};

function widen(move: Move): string {
  const wasInvited = currentProposal(move) !== undefined;
  move.event('poolWidened', { reasonWords: 'reason' });
  const proposal = propose(move, move.requireFact('team'));
  settle(move, move.case.id, ['widenPool']);
  if (wasInvited && proposal.status === 'proposed') inviteIfShared(move, proposal);
  return proposal.id;
}

function wider(view: CaseView) {
  return { team: teamQuestion(view, { pool: 'supraRegional' }), ...sharingQuestion(view) };
}

function needsWiderPool(view: CaseView): boolean {
  if (view.case.phase !== 'assembly' || poolOf(view) === 'supraRegional') return false;
  const members = currentProposal(view)?.members.length;
  return members === undefined || view.where('invitation', isSeated).length < members;
}
