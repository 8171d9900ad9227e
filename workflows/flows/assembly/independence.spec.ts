import type { Interest } from '#contracts/teams';
import { PaperCase } from '../../testing/paper-case.js';
import { accept, acceptInvitations, confirmTeam, invite, reachPlan, refused } from '../../testing/paper-steps.js';

function invited(wishes: { advisers?: string[] } = {}): PaperCase {
  const paper = new PaperCase({ involvedOrganisationIds: ['o-kade', 'o-dijk'] });
  accept(paper);
  const wanted = { requirements: null, mustInclude: [], mustExclude: [], ...wishes };
  paper.coordinates('inviteTeam', { proposalId: paper.coordinates('proposeTeam', wanted) });
  return paper;
}

function answers(paper: PaperCase, expertId: string, interests: [organisationId: string, interest: Interest][]): void {
  const { id } = paper.all('invitation').findLast((invitation) => invitation.expertId === expertId)!;
  paper.does(`u-${expertId}`, 'expert', 'answerInvitation', {
    ...{ invitationId: id, answer: 'accept', reason: null },
    interests: interests.map(([organisationId, interest]) => ({ organisationId, interest })),
  });
}

const statusOf = (paper: PaperCase, expertId: string) =>
  paper.all('invitation').findLast((invitation) => invitation.expertId === expertId)?.status;

describe('independence', () => {
  it('asks of every organisation in the case what ties an expert to it', () => {
    const paper = invited();
    expect(() => answers(paper, 'a', [['o-kade', 'none']])).toThrow(refused('interestOpen'));
    answers(paper, 'a', [
      ['o-kade', 'none'],
      ['o-dijk', 'none'],
      ['o-elsewhere', 'employed'],
    ]);
    expect(statusOf(paper, 'a')).toBe('accepted');
  });

  it('lets nobody sit who is tied to one of them: the next best is asked', () => {
    const paper = invited();
    answers(paper, 'a', [
      ['o-kade', 'none'],
      ['o-dijk', 'formerlyEmployed'],
    ]);
    expect([statusOf(paper, 'a'), statusOf(paper, 'd')]).toEqual(['conflicted', 'invited']);
  });

  it('has who is overridden attend beside the team: no vote, and nobody waits for their answer', () => {
    const paper = invited({ advisers: ['e'] });
    const votes = paper.all('invitation').map(({ expertId, vote }) => `${expertId} ${vote}`);
    expect(votes).toEqual(['a true', 'b true', 'c true', 'e false']);
    answers(paper, 'e', [
      ['o-kade', 'employed'],
      ['o-dijk', 'none'],
    ]);
    expect(statusOf(paper, 'e')).toBe('accepted');
    for (const id of ['a', 'b', 'c'])
      answers(paper, id, [
        ['o-kade', 'none'],
        ['o-dijk', 'none'],
      ]);
    confirmTeam(paper);
    expect(paper.case.phase).toBe('deliberation');
  });

  it('keeps who attends beside the team out of it when somebody falls out', () => {
    const paper = invited({ advisers: ['e'] });
    paper.coordinates('replaceMember', { invitationId: paper.all('invitation')[0]!.id });
    const seated = paper.last('teamProposal').members.map(({ expertId }) => expertId);
    expect(seated).toEqual(['b', 'c', 'd']);
    expect(statusOf(paper, 'e')).toBe('invited');
  });
});

describe('what the coordinator wants', () => {
  const wish = { requirements: null, mustInclude: [] };

  it('replaces who had said yes and is not wanted any more', () => {
    const paper = invited();
    answers(paper, 'a', [
      ['o-kade', 'none'],
      ['o-dijk', 'none'],
    ]);
    const proposalId = paper.coordinates('proposeTeam', { ...wish, mustExclude: ['a'] });
    paper.coordinates('inviteTeam', { proposalId });
    expect([statusOf(paper, 'a'), statusOf(paper, 'd')]).toEqual(['replaced', 'invited']);
  });

  it('holds for who comes in the place of somebody too', () => {
    const paper = new PaperCase();
    accept(paper);
    const proposalId = paper.coordinates('proposeTeam', { ...wish, mustExclude: ['d'] });
    paper.coordinates('inviteTeam', { proposalId });
    paper.coordinates('replaceMember', { invitationId: paper.all('invitation')[0]!.id });
    expect([statusOf(paper, 'd'), statusOf(paper, 'e')]).toEqual([undefined, 'invited']);
  });

  it('leaves the team as it is when who attended beside it says no', () => {
    const paper = invited({ advisers: ['e'] });
    const proposals = paper.all('teamProposal').length;
    const { id } = paper.all('invitation').find(({ expertId }) => expertId === 'e')!;
    paper.does('u-e', 'expert', 'answerInvitation', { invitationId: id, answer: 'decline', reason: 'noTime' });
    expect(paper.all('teamProposal')).toHaveLength(proposals);
  });
});

describe('wider pools', () => {
  const days = (paper: PaperCase) =>
    paper
      .all('clock')
      .filter(({ kind }) => kind === 'widerPool')
      .map(({ state, due }) => `${state} ${due}`);

  it('are opened one after the other, each with its clock', () => {
    const paper = new PaperCase();
    paper.pool = ['a'];
    paper.supraRegional = ['x'];
    paper.national = ['m', 'n'];
    accept(paper);
    paper.coordinates('proposeTeam', { requirements: null, mustInclude: [], mustExclude: [] });
    paper.until('2026-12-03T16:00:01Z');
    expect(paper.last('teamProposal')).toMatchObject({ status: 'infeasible', pool: 'supraRegional' });
    expect(days(paper)).toEqual(['running 2026-12-10']);
    paper.until('2026-12-10T16:00:01Z');
    expect(paper.last('teamProposal')).toMatchObject({ status: 'proposed', pool: 'national' });
    expect(days(paper)).toEqual(['passed 2026-12-10', 'running 2026-12-17']);
    paper.coordinates('inviteTeam', { proposalId: paper.last('teamProposal').id });
    acceptInvitations(paper);
    confirmTeam(paper);
    expect(days(paper).at(-1)).toBe('met 2026-12-17');
    expect(() => paper.coordinates('widenPool', {})).toThrow(refused('notInThisPhase'));
  });

  it('are opened by themselves too where the case began in one, or somebody fell out after the team was whole', () => {
    const redirected = new PaperCase();
    redirected.pool = redirected.supraRegional = [];
    redirected.national = ['l', 'm', 'n'];
    const triage = { outcome: 'supraRegional', table: null, urgent: null, regievoerderId: null } as const;
    redirected.coordinates('decideTriage', triage);
    redirected.coordinates('proposeTeam', { requirements: null, mustInclude: [], mustExclude: [] });
    expect(days(redirected)).toEqual(['running 2026-12-03']);
    redirected.until('2026-12-03T16:00:01Z');
    expect(redirected.last('teamProposal')).toMatchObject({ status: 'proposed', pool: 'national' });

    const late = new PaperCase();
    late.pool = ['a', 'b', 'c'];
    accept(late);
    invite(late);
    acceptInvitations(late);
    confirmTeam(late);
    late.coordinates('replaceMember', { invitationId: late.all('invitation')[0]!.id });
    expect(late.openTasks()).toContain('widenPool: u-coordinator');
    late.until('2026-12-03T16:00:01Z');
    expect(late.last('teamProposal')).toMatchObject({ status: 'invited', pool: 'supraRegional' });
  });

  it('are opened once, however often that is asked', () => {
    const paper = new PaperCase();
    accept(paper);
    paper.coordinates('widenPool', { pool: 'supraRegional' });
    expect(() => paper.coordinates('widenPool', { pool: 'supraRegional' })).toThrow(refused('alreadyDecided'));
    expect(paper.last('teamProposal').pool).toBe('supraRegional');
  });

  it('are opened at once where nobody nearer has the level', () => {
    const paper = new PaperCase();
    paper.finding = { passedOver: ['region'] };
    accept(paper);
    invite(paper);
    expect(paper.eventTypes()).toContain('poolWidened');
    expect(days(paper)).toHaveLength(1);
  });

  it('can be lost after the advice too: access ends, and nobody is asked in their place', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    const { id } = paper.all('invitation').find(({ expertId }) => expertId === 'b')!;
    paper.coordinates('declareConflict', { invitationId: id, declaration: null });
    expect(statusOf(paper, 'b')).toBe('conflicted');
    expect(paper.all('participant').find(({ userId, role }) => userId === 'u-b' && role === 'expert')?.until).toBe(
      paper.now,
    );
    expect(paper.all('invitation')).toHaveLength(3);
  });

  it('that is lost in a pause ends access at once, and leaves the place to the coordinator', () => {
    const paper = invited();
    paper.coordinates('pauseCase', {});
    const { id } = paper.all('invitation')[0]!;
    paper.coordinates('declareConflict', { invitationId: id, declaration: null });
    expect(paper.all('invitation').map(({ status }) => status)).toEqual(['conflicted', 'invited', 'invited']);
    expect(paper.openTasks()).toContain('assembleTeam: u-coordinator');
  });
});
