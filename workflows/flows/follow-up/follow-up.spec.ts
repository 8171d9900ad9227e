import { PaperCase, PEOPLE } from '../../testing/paper-case.js';
import {
  accept,
  acceptHandover,
  acceptInvitations,
  advise,
  confirmElement,
  grant,
  invite,
  later,
  offerHandover,
  reachFollowUp,
} from '../../testing/paper-steps.js';

describe('follow-up', () => {
  it('looks again after a week, with the coordinator behind the regievoerder', () => {
    const paper = new PaperCase();
    reachFollowUp(paper);
    paper.until(later(paper, 8));
    expect(paper.openTasks()).toContain('followUpCheckIn: u-regievoerder');
    paper.until(later(paper, 10));
    expect(paper.openTasks()).toContain('followUpCheckIn: u-coordinator');
  });

  it('asks to close after the last moment', () => {
    const paper = new PaperCase();
    reachFollowUp(paper);
    for (const { id: checkInId } of paper.all('checkIn')) {
      const answers = { score: 8, helpRuns: true, helpFits: true, safe: true, atSchool: true, wish: 'same' } as const;
      paper.does(PEOPLE.regievoerder, 'regievoerder', 'recordCheckIn', { checkInId, ...answers });
    }
    expect(paper.openTasks()).toContain('closeCase: u-coordinator');
    paper.coordinates('closeCase', { outcome: 'helpHolds' });
    expect(paper.case).toMatchObject({ phase: 'closed', outcome: 'helpHolds' });
    expect(paper.case.keepUntil).toBe('2046-11-26');
    expect(paper.openTasks()).toEqual([]);
  });

  it('opens the same case again with the same people at a relapse, also after closing', () => {
    const paper = new PaperCase();
    reachFollowUp(paper);
    paper.coordinates('closeCase', { outcome: 'helpHolds' });
    paper.until(later(paper, 30));
    paper.does(PEOPLE.regievoerder, 'regievoerder', 'reportRelapse', { sameQuestion: true });
    expect(paper.case).toMatchObject({ phase: 'deliberation', condition: 'reopened', closedAt: null });
    expect(paper.openTasks()).toEqual(['holdSession: u-coordinator']);
    advise(paper);
    grant(paper, confirmElement(paper));
    acceptHandover(paper, offerHandover(paper));
    expect(paper.case).toMatchObject({ phase: 'followUp', condition: null });
  });

  it('leaves out at a relapse who left or is independent no more, and has the coordinator complete the team', () => {
    const paper = new PaperCase();
    reachFollowUp(paper);
    paper.left = ['b'];
    paper.does(PEOPLE.regievoerder, 'regievoerder', 'reportRelapse', { sameQuestion: true });
    const experts = paper.all('participant').filter(({ role, until }) => role === 'expert' && until === null);
    expect(experts.map(({ userId }) => userId)).toEqual(['u-a', 'u-c']);
    expect(paper.openTasks()).toEqual([
      ...['assembleTeam: u-coordinator', 'callAfterHandover: u-regievoerder', 'holdSession: u-coordinator'],
    ]);
    invite(paper);
    expect(paper.all('invitation').map(({ expertId, status }) => `${expertId} ${status}`)).toEqual([
      ...['a accepted', 'b replaced', 'c accepted', 'd invited'],
    ]);
  });

  it('has the coordinator put a team together at a relapse of a case that never had one, or had half of it', () => {
    const withdrawn = (asFar: (paper: PaperCase) => void) => {
      const paper = new PaperCase();
      asFar(paper);
      paper.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'withdrawCase', {});
      paper.coordinates('reportRelapse', { sameQuestion: true });
      expect(paper.openTasks()).toEqual(['assembleTeam: u-coordinator', 'holdSession: u-coordinator']);
      invite(paper);
      acceptInvitations(paper);
      expect(paper.last('teamProposal').status).toBe('confirmed');
      expect(paper.openTasks()).toEqual(['holdSession: u-coordinator']);
    };
    withdrawn(() => undefined);
    const neverAsked = new PaperCase();
    neverAsked.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'withdrawCase', {});
    neverAsked.coordinates('reportRelapse', { sameQuestion: true });
    advise(neverAsked);
    expect(neverAsked.openTasks()).toEqual(['confirmPlan: u-coordinator']);
    withdrawn((paper) => {
      accept(paper);
      invite(paper);
    });
  });

  it('lets nobody in at a relapse without the consent of everybody who must give it now', () => {
    const paper = new PaperCase();
    reachFollowUp(paper);
    paper.sharing = { ...paper.sharing, parties: ['child', 'parents'] };
    paper.does(PEOPLE.regievoerder, 'regievoerder', 'reportRelapse', { sameQuestion: true });
    const seeing = () =>
      paper.all('participant').filter(({ role, until }) => role === 'expert' && until === null).length;
    expect([seeing(), paper.openTasks().includes('assembleTeam: u-coordinator')]).toEqual([0, true]);
    paper.coordinates('recordConsent', { kind: 'sharing', status: 'given', givenBy: 'child' });
    expect([seeing(), paper.openTasks().includes('assembleTeam: u-coordinator')]).toEqual([3, false]);
  });
});
