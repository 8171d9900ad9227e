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
    paper.does('u-b', 'expert', 'answerInvitation', {
      invitationId: paper.all('invitation')[1]!.id,
      answer: 'accept',
      reason: null,
    });
    paper.until('2026-11-30T16:00:01Z');
    expect(paper.all('invitation').map(({ expertId, status }) => `${expertId} ${status}`)).toContain('e invited');
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
