import type { InvitationRecord, TeamMember, TeamProposalRecord } from '#contracts/teams';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { admit, dismiss } from '../../case-escalation/participants.js';
import { mayShare } from '../../case-escalation/sharing.js';
import { ask, dropQuestions, openTasks } from '../../case-escalation/tasks.js';
import { propose } from './propose.js';
import { currentProposal, isSeated } from './team-view.js';

/** Invites whoever of the proposal was not asked yet; who sits already moves along with the new proposal. */
export function inviteMembers(move: Move, proposal: TeamProposalRecord): void {
  const earlier = currentProposal(move);
  if (earlier && earlier.id !== proposal.id) move.revise('teamProposal', earlier.id, { status: 'superseded' });
  move.revise('teamProposal', proposal.id, { status: 'invited' });
  for (const member of proposal.members) {
    const invitation = move.where('invitation', (i) => isSeated(i) && i.expertId === member.expertId).at(-1);
    if (invitation) move.revise('invitation', invitation.id, { proposalId: proposal.id, covers: member.covers });
    else inviteExpert(move, proposal.id, member);
  }
}

/**
 * Invites by itself only where consent allows it. Else the proposal waits: the coordinator, who has the open task of
 * putting this team together, reads why and invites when there is consent.
 */
export function inviteIfShared(move: Move, proposal: TeamProposalRecord): void {
  if (mayShare(move)) return inviteMembers(move, proposal);
  move.event('invitationsHeldBack', { subject: { record: 'teamProposal', id: proposal.id }, reasonCode: 'sharing' });
}

/** Somebody fell out: the next best is invited at once, or the coordinator hears that this pool has nobody. */
export function fillSeats(move: Move): void {
  const proposal = propose(move, move.requireFact('team'));
  if (proposal.status === 'proposed') return inviteIfShared(move, proposal);
  const subjectId = move.case.id;
  if (openTasks(move, subjectId, ['widenPool']).length > 0) return;
  ask(move, { task: 'widenPool', clock: 'review', owner: holder(move, 'coordinator'), subjectId });
}

export function withdrawInvitation(move: Move, invitation: InvitationRecord): void {
  move.revise('invitation', invitation.id, { status: 'withdrawn', answeredAt: move.at });
  dropQuestions(move, invitation.id);
  dismiss(move, invitation.userId, 'expert');
  move.event('invitationWithdrawn', { subject: { record: 'invitation', id: invitation.id } });
}

function inviteExpert(move: Move, proposalId: string, member: TeamMember): void {
  const { expertId, userId, organisationId, covers } = member;
  const invitation = move.put('invitation', {
    id: move.newId(),
    caseId: move.case.id,
    proposalId,
    expertId,
    userId,
    organisationId,
    covers,
    status: 'invited',
    invitedAt: move.at,
    answeredAt: null,
    declineReason: null,
  });
  admit(move, userId, 'expert', 'asked');
  const owner = { role: 'expert', userId } as const;
  ask(move, { task: 'answerInvitation', clock: 'invitation', owner, subjectId: invitation.id });
  move.event('expertInvited', { subject: { record: 'invitation', id: invitation.id } });
}
