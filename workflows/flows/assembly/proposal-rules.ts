import { proposedRequirements } from '#domain/policy/proposed-requirements';
import { requireSharing, sharingQuestion } from '../../case-escalation/sharing.js';
import type { CommandRule, FactsQuestion } from '../../case-escalation/rules.js';
import { settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { startDeliberation } from '../deliberation/start-deliberation.js';
import { inviteMembers } from './invite.js';
import { planReservedMeeting } from './meeting.js';
import { propose } from './propose.js';
import { hasAccepted, requirementsOf, teamQuestion, whileAssembling } from './team-view.js';
import { stopWatchingPool } from './watch-pool.js';

export const proposeTeam: CommandRule<'proposeTeam'> = {
  needsTeam: true,
  check(view) {
    whileAssembling(view);
  },
  asks(view, { input: { requirements, mustInclude, mustExclude, slotId = null, advisers } }) {
    const changes = { requirements: requirements ?? requirementsOf(view) };
    return {
      team: teamQuestion(view, changes, {
        wanted: { mustInclude, mustExclude, slotId },
        ...(requirements && { proposed: proposedRequirements(view.policy, view.case) }),
        ...(advisers && { advisers }),
      }),
    };
  },
  decide(move, { input: { mustInclude, mustExclude, slotId = null } }) {
    const team = move.requireFact('team');
    if (team.found?.unmet) refuse(team.found.unmet === 'slot' ? 'slotTaken' : 'cannotBeAsked');
    const wishes = { wanted: { mustInclude, mustExclude, slotId }, words: { reason: 'reason' } };
    return { record: 'teamProposal', id: propose(move, team, wishes).id };
  },
};

export const inviteTeam: CommandRule<'inviteTeam'> = {
  needsTeam: true,
  check(view, { input }) {
    whileAssembling(view);
    const { status } = view.require('teamProposal', input.proposalId);
    if (status === 'infeasible') refuse('noTeam');
    if (status !== 'proposed') refuse('alreadyDecided', { was: status });
    if (isOver(view, input.proposalId) && !mayBeRenewed(view, input.proposalId)) refuse('dateInPast');
  },
  asks(view, { input }) {
    return isOver(view, input.proposalId) ? renewed(view, input.proposalId) : sharingQuestion(view);
  },
  /** Another case was first with one of them: the next best team is invited instead, unless this one was the coordinator's own. */
  asksAgain(view, { input }) {
    return mayBeRenewed(view, input.proposalId) ? renewed(view, input.proposalId) : null;
  },
  decide(move, { input }) {
    requireSharing(move);
    const { team } = move.facts;
    const proposal = team ? propose(move, team) : move.require('teamProposal', input.proposalId);
    const subject = { record: 'teamProposal', id: proposal.id } as const;
    if (proposal.status === 'infeasible') return subject;
    move.event('teamInvited', { subject });
    inviteMembers(move, proposal);
    return subject;
  },
};

/** While it lay there, the moment of its meeting went by. */
function isOver(view: CaseView, proposalId: string): boolean {
  const { slot } = view.require('teamProposal', proposalId);
  return slot !== null && Date.parse(slot.startsAt) <= Date.parse(view.at);
}

/** Whom a coordinator chose is not replaced behind their back. */
function mayBeRenewed(view: CaseView, proposalId: string): boolean {
  const { wanted, advisers } = view.require('teamProposal', proposalId);
  const { mustInclude = [], mustExclude = [], slotId = null } = wanted ?? {};
  return mustInclude.length + mustExclude.length + advisers.length === 0 && slotId === null;
}

function renewed(view: CaseView, proposalId: string): FactsQuestion {
  const { requirements } = view.require('teamProposal', proposalId);
  return { team: teamQuestion(view, { requirements }), ...sharingQuestion(view) };
}

export const confirmTeam: CommandRule<'confirmTeam'> = {
  check(view, { input }) {
    whileAssembling(view);
    const proposal = view.require('teamProposal', input.proposalId);
    if (proposal.status !== 'invited') refuse('alreadyDecided', { was: proposal.status });
    if (!hasAccepted(view, proposal)) refuse('invitationsOpen');
  },
  decide(move, { input }) {
    const subject = { record: 'teamProposal', id: input.proposalId } as const;
    move.revise('teamProposal', input.proposalId, { status: 'confirmed' });
    settle(move, move.case.id, ['assembleTeam', 'widenPool']);
    stopWatchingPool(move, 'met');
    move.event('teamConfirmed', { subject });
    planReservedMeeting(move);
    if (move.case.phase === 'assembly') startDeliberation(move, move.last('triageDecision')?.decidedAt);
    return subject;
  },
};
