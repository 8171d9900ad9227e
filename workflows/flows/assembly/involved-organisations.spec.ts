import type { Interest, TeamQuestion } from '#contracts/teams';
import { PaperCase } from '../../testing/paper-case.js';
import { accept, acceptInvitations, confirmTeam, invite, reachPlan, refused } from '../../testing/paper-steps.js';

/** A case of which `a`, `b` and `c`, of `o-a`, `o-b` and `o-c`, are asked for the team. */
function invited(wishes: { advisers?: string[] } = {}): PaperCase {
  const paper = new PaperCase({ involvedOrganisationIds: ['o-kade'] });
  accept(paper);
  const wanted = { requirements: null, mustInclude: [], mustExclude: [], ...wishes };
  paper.coordinates('inviteTeam', { proposalId: paper.coordinates('proposeTeam', wanted) });
  return paper;
}

const change = (paper: PaperCase, organisationIds: string[], tiedIds = organisationIds) =>
  paper.coordinates('changeInvolvedOrganisations', { organisationIds, tiedIds });

const seats = (paper: PaperCase) => paper.all('invitation').map(({ expertId, status }) => `${expertId} ${status}`);

function answers(paper: PaperCase, expertId: string, ...interests: [organisationId: string, interest: Interest][]) {
  const { id } = paper.all('invitation').findLast((invitation) => invitation.expertId === expertId)!;
  paper.does(`u-${expertId}`, 'expert', 'answerInvitation', {
    ...{ invitationId: id, answer: 'accept', reason: null },
    interests: interests.map(([organisationId, interest]) => ({ organisationId, interest })),
  });
}

describe('organisations that turn out to be involved', () => {
  it('are known to the case from then on, with who said so and why, and cost nobody a seat who is independent', () => {
    const paper = invited();
    const earlier = paper.all('teamProposal').length;
    change(paper, ['o-kade', 'o-dijk']);
    expect(paper.case.involvedOrganisationIds).toEqual(['o-kade', 'o-dijk']);
    expect(paper.events.at(-1)).toMatchObject({
      ...{ type: 'involvedOrganisationsChanged', actorRole: 'coordinator', reasonWords: 'reason' },
    });
    expect(seats(paper)).toEqual(['a invited', 'b invited', 'c invited']);
    expect(paper.all('teamProposal')).toHaveLength(earlier);
    expect(() => answers(paper, 'a', ['o-kade', 'none'])).toThrow(refused('interestOpen'));
  });

  it('put out who works for one of them, or declared a tie: one next best team is asked', () => {
    const paper = invited();
    answers(paper, 'b', ['o-kade', 'none'], ['o-dijk', 'board']);
    answers(paper, 'c', ['o-kade', 'none'], ['o-dijk', 'none']);
    const earlier = paper.all('teamProposal').length;
    change(paper, ['o-a', 'o-dijk']);
    expect(seats(paper)).toEqual(['a conflicted', 'b conflicted', 'c accepted', 'd invited', 'e invited']);
    expect(paper.all('teamProposal')).toHaveLength(earlier + 1);
    const out = paper.events.filter(({ type }) => type === 'conflictFound');
    expect(out.map(({ actorRole, reasonWords }) => [actorRole, reasonWords])).toEqual([
      ['system', null],
      ['system', null],
    ]);
    const ended = paper.all('participant').filter(({ until }) => until === paper.now);
    expect(ended.map(({ userId }) => userId)).toEqual(['u-a', 'u-b']);
    expect(paper.openTasks().filter((task) => /u-[ab]$/.test(task))).toEqual([]);
  });

  it('are known to the one search that is made, as are all who are out', () => {
    const paper = invited();
    const search = jest.spyOn(paper as unknown as { findTeam(question: TeamQuestion): unknown }, 'findTeam');
    change(paper, ['o-a', 'o-b']);
    expect(search.mock.calls).toEqual([
      [
        expect.objectContaining({
          ...{ involvedOrganisationIds: ['o-a', 'o-b'], mustExclude: ['b', 'a'] },
          beyond: expect.objectContaining({ accepted: [], invited: ['c'] }),
        }),
      ],
    ]);
  });

  it('put out who works for an organisation that is tied to one of them', () => {
    const paper = invited();
    change(paper, ['o-mother'], ['o-mother', 'o-a']);
    expect(seats(paper)).toEqual(['a conflicted', 'b invited', 'c invited', 'd invited']);
    expect(paper.case.involvedOrganisationIds).toEqual(['o-mother']);
  });

  it('leave who gives counsel without a vote', () => {
    const paper = invited({ advisers: ['e'] });
    change(paper, ['o-e']);
    expect(seats(paper)).toEqual(['a invited', 'b invited', 'c invited', 'e invited']);
  });

  it('leave the place to the coordinator in a pause, and to nobody after the advice', () => {
    const paused = invited();
    paused.coordinates('pauseCase', {});
    change(paused, ['o-a']);
    expect(seats(paused)).toEqual(['a conflicted', 'b invited', 'c invited']);
    expect(paused.openTasks()).toContain('assembleTeam: u-coordinator');

    const advised = new PaperCase();
    reachPlan(advised);
    change(advised, ['o-b']);
    expect(seats(advised)).toEqual(['a accepted', 'b conflicted', 'c accepted']);
    expect(advised.openTasks().join()).not.toContain('assembleTeam');
  });

  it('break a team that was whole: it is whole again when who comes in the place said yes', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    acceptInvitations(paper);
    confirmTeam(paper);
    change(paper, ['o-a']);
    expect(seats(paper)).toEqual(['a conflicted', 'b accepted', 'c accepted', 'd invited']);
    answers(paper, 'd', ['o-a', 'none']);
    expect(paper.last('teamProposal').status).toBe('confirmed');
  });

  it('can be told from the triage on, and not of a case that is closed', () => {
    const paper = new PaperCase();
    change(paper, ['o-kade']);
    expect([paper.case.phase, paper.case.involvedOrganisationIds]).toEqual(['triage', ['o-kade']]);
    paper.coordinates('withdrawCase', {});
    expect(() => change(paper, [])).toThrow(refused('caseClosed'));
  });
});
