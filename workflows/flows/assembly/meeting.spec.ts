import type { ChosenSlot } from '#contracts/teams';
import { PaperCase } from '../../testing/paper-case.js';
import { accept, acceptInvitations, advise, confirmTeam, invite } from '../../testing/paper-steps.js';

const slot = (id: string, day: string): ChosenSlot => ({
  id,
  startsAt: `${day}T09:00:00Z`,
  endsAt: `${day}T10:30:00Z`,
});
const MONDAY = slot('monday', '2026-12-07');
const TUESDAY = slot('tuesday', '2026-12-08');

function invited(): PaperCase {
  const paper = new PaperCase();
  paper.slots = [MONDAY, TUESDAY];
  accept(paper);
  invite(paper);
  return paper;
}

const member = (paper: PaperCase, expertId: string) =>
  paper.all('invitation').findLast((invitation) => invitation.expertId === expertId)!;

describe('the meeting of a team', () => {
  it('keeps the slot while the team is invited, and is planned when it is whole', () => {
    const paper = invited();
    expect(paper.last('session')).toMatchObject({ status: 'reserved', slotId: 'monday', plannedAt: MONDAY.startsAt });
    expect(paper.last('invitation').slot).toEqual(MONDAY);
    acceptInvitations(paper);
    confirmTeam(paper);
    expect(paper.all('session').map(({ status, moves }) => [status, moves])).toEqual([['planned', 0]]);
  });

  it('stays where it is when somebody else can come in their place', () => {
    const paper = invited();
    paper.does('u-a', 'expert', 'answerInvitation', {
      ...{ invitationId: member(paper, 'a').id, answer: 'decline', reason: 'noTime' },
    });
    expect(member(paper, 'd')).toMatchObject({ status: 'invited', slot: MONDAY });
    expect(paper.all('session').map(({ slotId, moves }) => [slotId, moves])).toEqual([['monday', 0]]);
  });

  it('moves when only another moment gives a team, and everybody who sits moves along', () => {
    const paper = invited();
    acceptInvitations(paper);
    confirmTeam(paper);
    paper.slots = [TUESDAY];
    paper.coordinates('replaceMember', { invitationId: member(paper, 'b').id });
    expect(paper.last('session')).toMatchObject({ status: 'planned', slotId: 'tuesday', moves: 1, room: 1 });
    expect(['a', 'c', 'd'].map((id) => member(paper, id).slot)).toEqual([TUESDAY, TUESDAY, TUESDAY]);
    expect(paper.eventTypes()).toContain('sessionMoved');
  });

  it('is whole again as soon as who came late says yes', () => {
    const paper = invited();
    acceptInvitations(paper);
    confirmTeam(paper);
    paper.does('u-c', 'expert', 'declareConflict', { invitationId: member(paper, 'c').id, declaration: null });
    expect(member(paper, 'c')).toMatchObject({ status: 'conflicted', declineReason: 'conflictOfInterest' });
    expect(paper.last('teamProposal').status).toBe('invited');
    acceptInvitations(paper);
    expect(paper.last('teamProposal').status).toBe('confirmed');
    expect(paper.case.phase).toBe('deliberation');
  });

  it('is whole at once when nobody has to come in the place of who falls out', () => {
    const paper = invited();
    acceptInvitations(paper);
    confirmTeam(paper);
    paper.teamSize = 2;
    paper.coordinates('replaceMember', { invitationId: member(paper, 'c').id });
    expect(paper.last('teamProposal').status).toBe('confirmed');
    expect(paper.last('session').status).toBe('planned');
    expect(paper.openTasks()).toEqual(['holdSession: u-coordinator']);
  });

  it('stays where somebody planned it by hand', () => {
    const paper = invited();
    acceptInvitations(paper);
    confirmTeam(paper);
    const sessionId = paper.last('session').id;
    paper.coordinates('moveSession', { sessionId, plannedAt: '2026-12-09T15:00:00Z' });
    paper.coordinates('replaceMember', { invitationId: member(paper, 'b').id });
    expect(paper.last('session')).toMatchObject({ plannedAt: '2026-12-09T15:00:00Z', slotId: null, moves: 1 });
    expect(member(paper, 'd')).toMatchObject({ status: 'invited', slot: null });
  });

  it('is planned for who came late when it was kept for them', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    acceptInvitations(paper);
    confirmTeam(paper);
    paper.slots = [MONDAY];
    paper.coordinates('replaceMember', { invitationId: member(paper, 'b').id });
    expect(paper.last('session').status).toBe('reserved');
    acceptInvitations(paper);
    expect(paper.last('session').status).toBe('planned');
  });

  it('is let go of when its moment went by before the team was whole', () => {
    const paper = invited();
    acceptInvitations(paper);
    paper.now = '2026-12-08T12:00:00Z';
    confirmTeam(paper);
    expect(paper.last('session').status).toBe('cancelled');
    expect(paper.eventTypes()).toContain('slotReleased');
  });

  it('is looked for again when its moment went by before anybody was invited', () => {
    const paper = new PaperCase();
    paper.slots = [MONDAY];
    accept(paper);
    const proposalId = paper.coordinates('proposeTeam', { requirements: null, mustInclude: [], mustExclude: [] });
    paper.now = '2026-12-07T12:00:00Z';
    paper.slots = [TUESDAY];
    paper.coordinates('inviteTeam', { proposalId });
    expect(paper.last('session')).toMatchObject({ status: 'reserved', slotId: 'tuesday' });
  });

  it('ends what is open with the advice', () => {
    const paper = invited();
    acceptInvitations(paper);
    confirmTeam(paper);
    advise(paper);
    expect(paper.all('session').map(({ status }) => status)).toEqual(['cancelled', 'held']);
    expect(paper.eventTypes()).toContain('sessionCancelled');
  });

  it('is let go of with the case', () => {
    const paper = invited();
    paper.does('u-casusinbrenger', 'casusinbrenger', 'withdrawCase', {});
    expect(paper.last('session').status).toBe('cancelled');
  });

  it('asks who comes in a place for the first of two meetings, and gives each a room that who left does not know', () => {
    const paper = invited();
    acceptInvitations(paper);
    confirmTeam(paper);
    const later = { slotId: 'tuesday', plannedAt: TUESDAY.startsAt, endsAt: TUESDAY.endsAt };
    paper.coordinates('planSession', later);
    paper.coordinates('replaceMember', { invitationId: member(paper, 'b').id });
    expect(member(paper, 'd').slot).toEqual(MONDAY);
    expect(paper.all('session').map(({ slotId, room, moves }) => [slotId, room, moves])).toEqual([
      ['monday', 1, 0],
      ['tuesday', 1, 0],
    ]);
  });

  it('in its slot stays when another is planned by hand before the team is whole again', () => {
    const paper = invited();
    acceptInvitations(paper);
    confirmTeam(paper);
    paper.coordinates('planSession', { plannedAt: '2026-12-14T15:00:00Z' });
    paper.coordinates('replaceMember', { invitationId: member(paper, 'b').id });
    acceptInvitations(paper);
    expect(paper.all('session').map(({ status }) => status)).toEqual(['planned', 'planned']);
  });

  it('is in another room when a coordinator or regievoerder is another', () => {
    const paper = invited();
    paper.coordinates('reassign', { duty: 'coordinator', userId: 'u-next' });
    expect(paper.last('session').room).toBe(1);
    paper.does('u-admin', 'regionAdmin', 'replacePerson', { fromUserId: 'u-regievoerder', toUserId: 'u-next' });
    expect(paper.last('session').room).toBe(2);
  });
});
