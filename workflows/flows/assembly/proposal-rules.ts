import { inPhase } from '../../case-escalation/checks.js';
import { requireSharing, sharingQuestion } from '../../case-escalation/sharing.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { startDeliberation } from '../deliberation/start-deliberation.js';
import { inviteMembers } from './invite.js';
import { propose } from './propose.js';
import { requirementsOf, seated, teamQuestion, turnedDown } from './team-view.js';

export const proposeTeam: CommandRule<'proposeTeam'> = {
  check(view) {
    inPhase(view, 'assembly');
  },
  asks(view, { input }) {
    const requirements = input.requirements ?? requirementsOf(view);
    const mustInclude = [...new Set([...seated(view), ...input.mustInclude])];
    const mustExclude = [...new Set([...turnedDown(view), ...input.mustExclude])];
    return { team: teamQuestion(view, { requirements, mustInclude, mustExclude }) };
  },
  decide(move) {
    return { record: 'teamProposal', id: propose(move, move.requireFact('team')).id };
  },
};

export const inviteTeam: CommandRule<'inviteTeam'> = {
  check(view, { input }) {
    inPhase(view, 'assembly');
    const { status } = view.require('teamProposal', input.proposalId);
    if (status === 'infeasible') refuse('noTeam');
    if (status !== 'proposed') refuse('alreadyDecided', { was: status });
  },
  asks: (view) => sharingQuestion(view),
  decide(move, { input }) {
    requireSharing(move);
    move.event('teamInvited', { subject: { record: 'teamProposal', id: input.proposalId } });
    inviteMembers(move, move.require('teamProposal', input.proposalId));
    return { record: 'teamProposal', id: input.proposalId };
  },
};

export const confirmTeam: CommandRule<'confirmTeam'> = {
  check(view, { input }) {
    inPhase(view, 'assembly');
    const proposal = view.require('teamProposal', input.proposalId);
    if (proposal.status !== 'invited') refuse('alreadyDecided', { was: proposal.status });
    const accepted = view.where('invitation', ({ status }) => status === 'accepted').map(({ expertId }) => expertId);
    if (!proposal.members.every(({ expertId }) => accepted.includes(expertId))) refuse('invitationsOpen');
  },
  decide(move, { input }) {
    const subject = { record: 'teamProposal', id: input.proposalId } as const;
    move.revise('teamProposal', input.proposalId, { status: 'confirmed' });
    settle(move, move.case.id, ['assembleTeam', 'widenPool']);
    move.event('teamConfirmed', { subject });
    startDeliberation(move, move.last('triageDecision')?.decidedAt);
    return subject;
  },
};
