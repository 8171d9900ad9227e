import { requireSharing, sharingQuestion } from '../../case-escalation/sharing.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { startDeliberation } from '../deliberation/start-deliberation.js';
import { inviteMembers } from './invite.js';
import { planReservedMeeting } from './meeting.js';
import { propose } from './propose.js';
import { hasAccepted, requirementsOf, teamQuestion, whileAssembling } from './team-view.js';
import { stopWatchingPool } from './watch-pool.js';

export const proposeTeam: CommandRule<'proposeTeam'> = {
  check(view) {
    whileAssembling(view);
  },
  asks(view, { input: { requirements, mustInclude, mustExclude, slotId = null, advisers } }) {
    const changes = { requirements: requirements ?? requirementsOf(view) };
    return {
      team: teamQuestion(view, changes, {
        wanted: { mustInclude, mustExclude, slotId },
        ...(advisers && { advisers }),
      }),
    };
  },
  decide(move) {
    return { record: 'teamProposal', id: propose(move, move.requireFact('team'), { reason: 'reason' }).id };
  },
};

export const inviteTeam: CommandRule<'inviteTeam'> = {
  check(view, { input }) {
    whileAssembling(view);
    const { status } = view.require('teamProposal', input.proposalId);
    if (status === 'infeasible') refuse('noTeam');
    if (status !== 'proposed') refuse('alreadyDecided', { was: status });
  },
  asks: (view) => sharingQuestion(view),
  /** Another case was first with one of them: the next best team is invited instead, unless this one was the coordinator's own. */
  asksAgain(view, { input }) {
    const { deviation, advisers, requirements } = view.require('teamProposal', input.proposalId);
    if (deviation || advisers.length > 0) return null;
    return { team: teamQuestion(view, { requirements }), ...sharingQuestion(view) };
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
