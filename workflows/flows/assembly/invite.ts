import type { ChosenSlot, InvitationRecord, TeamMember, TeamProposalRecord } from '#contracts/teams';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { admit, dismiss } from '../../case-escalation/participants.js';
import { mayShare } from '../../case-escalation/sharing.js';
import { ask, dropQuestions, openTasks } from '../../case-escalation/tasks.js';
import { reserveSlot } from './meeting.js';
import { propose } from './propose.js';
import { currentProposal, isSeated } from './team-view.js';

/** Invites whoever of the proposal was not asked yet; who sits already moves along with the new proposal. */
export function inviteMembers(move: Move, proposal: TeamProposalRecord): void {
  const earlier = currentProposal(move);
  if (earlier && earlier.id !== proposal.id) move.revise('teamProposal', earlier.id, { status: 'superseded' });
  move.revise('teamProposal', proposal.id, { status: 'invited' });
  letGoOfOthers(move, proposal);
  reserveSlot(move, proposal.slot);
  for (const member of proposal.members) seat(move, proposal, member, true);
  for (const adviser of proposal.advisers) seat(move, proposal, adviser, false);
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

/** Who was asked and has no place in the new team, because the slot moved, is not kept waiting. */
function letGoOfOthers(move: Move, { runId, members, advisers }: TeamProposalRecord): void {
  if (runId === null) return;
  const kept = new Set([...members, ...advisers].map(({ expertId }) => expertId));
  for (const invitation of move.where('invitation', (i) => i.status === 'invited' && !kept.has(i.expertId))) {
    withdrawInvitation(move, invitation);
  }
}

function seat(move: Move, { id: proposalId, slot }: TeamProposalRecord, member: TeamMember, vote: boolean): void {
  const { expertId, covers } = member;
  const invitation = move.where('invitation', (i) => isSeated(i) && i.expertId === expertId).at(-1);
  if (invitation) move.revise('invitation', invitation.id, { proposalId, covers, vote, slot });
  else inviteExpert(move, member, { proposalId, vote, slot });
}

function inviteExpert(
  move: Move,
  { expertId, userId, organisationId, covers }: TeamMember,
  place: { proposalId: string; vote: boolean; slot: ChosenSlot | null },
): void {
  const invitation = move.put(
    'invitation',
    {
      id: move.newId(),
      caseId: move.case.id,
      ...{ expertId, userId, organisationId, covers, ...place },
      status: 'invited',
      invitedAt: move.at,
      answeredAt: null,
      declineReason: null,
      interests: [],
    },
    { question: 'question' },
  );
  admit(move, userId, 'expert', 'asked');
  const owner = { role: 'expert', userId } as const;
  ask(move, { task: 'answerInvitation', clock: 'invitation', owner, subjectId: invitation.id });
  const subject = { record: 'invitation', id: invitation.id } as const;
  move.event('expertInvited', { subject });
  if (!place.vote) move.event('adviserAdmitted', { subject });
}
