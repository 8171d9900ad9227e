import type { InvitationRecord, TeamMember, TeamProposalRecord } from '#contracts/teams';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { admit, dismiss } from '../../case-escalation/participants.js';
import { mayShare } from '../../case-escalation/sharing.js';
import { ask, dropQuestions, openTasks } from '../../case-escalation/tasks.js';
import { completeLate } from './complete-team.js';
import { changeRooms, reserveSlot } from './meeting.js';
import { propose } from './propose.js';
import { comingSession, currentProposal, isOfThisRelease, isSeated, poolOf, widerThan } from './team-view.js';

/** Invites whoever of the proposal was not asked yet; who sits already moves along with the new proposal. */
export function inviteMembers(move: Move, proposal: TeamProposalRecord): void {
  const earlier = currentProposal(move);
  if (earlier && earlier.id !== proposal.id) move.revise('teamProposal', earlier.id, { status: 'superseded' });
  move.revise('teamProposal', proposal.id, { status: 'invited' });
  letGoOfOthers(move, proposal);
  const meetsByHand = comingSession(move)?.slotId === null;
  reserveSlot(move, proposal.slot);
  const place = { proposalId: proposal.id, slot: meetsByHand ? null : proposal.slot };
  for (const member of proposal.members) seat(move, member, { ...place, vote: true });
  for (const adviser of proposal.advisers) seat(move, adviser, { ...place, vote: false });
}

/**
 * Invites by itself only where consent allows it. Else the proposal waits: the coordinator has the task of putting this
 * team together, reads why and invites when there is consent.
 */
export function inviteIfShared(move: Move, proposal: TeamProposalRecord): void {
  if (mayShare(move)) {
    inviteMembers(move, proposal);
    // Where nobody new is needed, nobody will say yes any more.
    if (move.facts.keepsTeamWhole) move.byItself(() => completeLate(move));
    return;
  }
  move.event('invitationsHeldBack', { subject: { record: 'teamProposal', id: proposal.id }, reasonCode: 'sharing' });
  if (isOfThisRelease(move)) askToAssemble(move);
}

/** Somebody fell out: the next best is invited at once, or the coordinator hears that this pool has nobody. */
export function fillSeats(move: Move): void {
  const proposal = propose(move, move.requireFact('team'));
  if (proposal.status === 'proposed') return inviteIfShared(move, proposal);
  tellNobodyFound(move);
}

/** The team is not whole and nobody is asked by itself: the coordinator puts it together. */
export function askToAssemble(move: Move): void {
  askCoordinator(move, 'assembleTeam');
}

/** This pool has nobody: the coordinator looks further, or asks less of the team where nobody is left to ask. */
export function tellNobodyFound(move: Move): void {
  askCoordinator(move, widerThan(poolOf(move)) ? 'widenPool' : 'assembleTeam');
}

function askCoordinator(move: Move, task: 'widenPool' | 'assembleTeam'): void {
  const subjectId = move.case.id;
  if (openTasks(move, subjectId, [task]).length > 0) return;
  ask(move, { task, clock: 'review', owner: holder(move, 'coordinator'), subjectId });
}

export function withdrawInvitation(move: Move, invitation: InvitationRecord): void {
  move.revise('invitation', invitation.id, { status: 'withdrawn', answeredAt: move.at });
  dropQuestions(move, invitation.id);
  dismiss(move, invitation.userId, 'expert');
  move.event('invitationWithdrawn', { subject: { record: 'invitation', id: invitation.id } });
}

/** Who has no place in the new team is not kept waiting; who had said yes is replaced by it. */
function letGoOfOthers(move: Move, { runId, members, advisers }: TeamProposalRecord): void {
  if (runId === null) return;
  const kept = new Set([...members, ...advisers].map(({ expertId }) => expertId));
  for (const invitation of move.where('invitation', (i) => isSeated(i) && !kept.has(i.expertId))) {
    if (invitation.status === 'invited') withdrawInvitation(move, invitation);
    else {
      freeSeat(move, invitation.id, { status: 'replaced' });
      move.event('memberReplaced', { subject: { record: 'invitation', id: invitation.id } });
    }
  }
}

/** Somebody sits no longer: nothing is asked of them, and the case is closed to them. */
export function freeSeat(move: Move, id: string, patch: Partial<InvitationRecord>): void {
  const { userId, status } = move.require('invitation', id);
  move.revise('invitation', id, patch);
  dropQuestions(move, id);
  dismiss(move, userId, 'expert');
  if (status === 'accepted' && isOfThisRelease(move)) changeRooms(move);
}

type Place = Pick<InvitationRecord, 'proposalId' | 'vote' | 'slot'>;

function seat(move: Move, member: TeamMember, place: Place): void {
  const { expertId, covers } = member;
  const invitation = move.where('invitation', (i) => isSeated(i) && i.expertId === expertId).at(-1);
  if (invitation) move.revise('invitation', invitation.id, { covers, ...place });
  else inviteExpert(move, member, place);
}

function inviteExpert(move: Move, { expertId, userId, organisationId, covers }: TeamMember, place: Place): void {
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
