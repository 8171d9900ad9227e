import { PaperCase } from '../../testing/paper-case.js';
import { accept, acceptInvitations, confirmTeam, invite, refused } from '../../testing/paper-steps.js';

describe('assembly', () => {
  it('invites the next best after a decline and after silence', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    const [first] = paper.all('invitation');
    paper.does('u-a', 'expert', 'answerInvitation', { invitationId: first!.id, answer: 'decline', reason: 'noTime' });
    expect(paper.all('invitation').map(({ expertId, status }) => `${expertId} ${status}`)).toEqual([
      'a declined',
      'b invited',
      'c invited',
      'd invited',
    ]);
    const told = paper.events.slice(-3).map(({ type, actorId }) => `${type} ${actorId ?? 'by itself'}`);
    expect(told).toEqual(['invitationDeclined u-a', 'teamProposed by itself', 'expertInvited by itself']);
    paper.does('u-b', 'expert', 'answerInvitation', {
      invitationId: paper.all('invitation')[1]!.id,
      answer: 'accept',
      reason: null,
    });
    const reminded = paper.notices.filter(({ kind }) => kind === 'reminder').length;
    paper.until('2026-11-30T12:00:00Z');
    const last = paper.notices.slice(-2).map(({ kind, userId }) => `${kind} ${userId}`);
    expect(last.sort()).toEqual(['reminder u-c', 'reminder u-d']);
    expect([reminded, paper.all('invitation').filter(({ status }) => status === 'expired').length]).toEqual([0, 0]);
    paper.until('2026-11-30T16:00:01Z');
    expect(paper.all('invitation').map(({ expertId, status }) => `${expertId} ${status}`)).toContain('e invited');
  });

  it('asks somebody who said no again where the coordinator wants them, and keeps them from then on', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    const [first] = paper.all('invitation');
    paper.does('u-a', 'expert', 'answerInvitation', { invitationId: first!.id, answer: 'decline', reason: 'noTime' });
    paper.coordinates('proposeTeam', { requirements: null, mustInclude: ['a'], mustExclude: ['d'] });
    paper.coordinates('inviteTeam', { proposalId: paper.last('teamProposal').id });
    acceptInvitations(paper);
    const statuses = () => paper.all('invitation').map(({ expertId, status }) => `${expertId} ${status}`);
    expect(statuses()).toContain('a accepted');
    const b = paper.all('invitation').find(({ expertId }) => expertId === 'b')!;
    paper.coordinates('replaceMember', { invitationId: b.id });
    expect(statuses()).toEqual(['a declined', 'b replaced', 'c accepted', 'd withdrawn', 'a accepted', 'e invited']);
  });

  it('does not let what was only tried throw out who sits, or ask less of who comes in a place', () => {
    const paper = new PaperCase();
    accept(paper);
    const wished = { requirements: null, mustInclude: ['a'], mustExclude: ['d'] };
    paper.coordinates('inviteTeam', { proposalId: paper.coordinates('proposeTeam', wished) });
    const asked = paper.last('teamProposal').requirements;
    const seat = (expertId: string) => paper.all('invitation').findLast((one) => one.expertId === expertId)!;
    paper.does('u-a', 'expert', 'answerInvitation', {
      ...{ invitationId: seat('a').id, answer: 'accept', reason: null },
    });
    const less = [{ domain: 'lvb', level: 1, seats: 1 }];
    paper.coordinates('proposeTeam', { requirements: less, mustInclude: [], mustExclude: ['a'] });
    paper.does('u-b', 'expert', 'answerInvitation', {
      ...{ invitationId: seat('b').id, answer: 'decline', reason: 'noTime' },
    });
    expect(paper.all('invitation').map(({ expertId, status }) => `${expertId} ${status}`)).toEqual([
      ...['a accepted', 'b declined', 'c invited', 'e invited'],
    ]);
    expect(paper.last('teamProposal')).toMatchObject({ requirements: asked, wanted: { mustInclude: ['a'] } });
  });

  it('says that a wish cannot be had, and changes nothing', () => {
    const paper = new PaperCase();
    accept(paper);
    const want = () => paper.coordinates('proposeTeam', { requirements: null, mustInclude: ['a'], mustExclude: [] });
    paper.finding = { unmet: 'expert' };
    expect(want).toThrow(refused('cannotBeAsked'));
    paper.finding = { unmet: 'slot' };
    expect(want).toThrow(refused('slotTaken'));
    expect(paper.all('teamProposal')).toEqual([]);
  });

  it('opens the wider pool when the region has not covered the team in time', () => {
    const paper = new PaperCase();
    paper.pool = ['a', 'b'];
    accept(paper);
    paper.coordinates('proposeTeam', { requirements: null, mustInclude: [], mustExclude: [] });
    expect(paper.last('teamProposal').status).toBe('infeasible');
    paper.until('2026-12-03T16:00:01Z');
    expect(paper.last('teamProposal')).toMatchObject({ status: 'proposed', pool: 'supraRegional' });
    expect(paper.openTasks()).toEqual(['assembleTeam: u-deputy']);
  });

  it('sits only when everybody has accepted', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    expect(() => confirmTeam(paper)).toThrow(refused('invitationsOpen'));
    acceptInvitations(paper);
    confirmTeam(paper);
    expect(paper.case.phase).toBe('deliberation');
  });
});
