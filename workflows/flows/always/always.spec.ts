import { PaperCase, PEOPLE } from '../../testing/paper-case.js';
import { accept, confirmElement, grant, invite, reachPlan, refused } from '../../testing/paper-steps.js';

describe('at any moment', () => {
  it('pauses and resumes the case with what was left of its clocks', () => {
    const paper = new PaperCase();
    paper.coordinates('pauseCase', {});
    expect(paper.case.condition).toBe('paused');
    expect(() => accept(paper)).toThrow(refused('casePaused'));
    paper.until('2026-12-02T10:00:00Z');
    paper.coordinates('resumeCase', {});
    expect(paper.case).toMatchObject({ condition: null, nextDueAt: '2026-12-03T16:00:00Z' });
  });

  it('ends the reading of experts when sharing is no longer allowed', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    const [first] = paper.all('invitation');
    paper.does('u-a', 'expert', 'answerInvitation', { invitationId: first!.id, answer: 'accept', reason: null });
    paper.coordinates('recordConsent', { kind: 'sharing', status: 'withdrawn', givenBy: 'mother' });
    expect(paper.all('participant').find(({ userId }) => userId === 'u-a')!.until).toBe(paper.now);
    expect(paper.all('invitation').map(({ status }) => status)).toEqual(['accepted', 'withdrawn', 'withdrawn']);
    expect(paper.openTasks()).toContain('handleWithdrawnConsent: u-coordinator');
  });

  it('moves the open work along with a new regievoerder', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    grant(paper, confirmElement(paper));
    paper.coordinates('reassign', { duty: 'regievoerder', userId: 'u-new' });
    expect(paper.openTasks()).toEqual(['arrangeStart: u-new', 'waitCheckIn: u-new']);
  });

  it('can be withdrawn by who brought it in, and then asks nothing of anybody', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    confirmElement(paper);
    paper.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'withdrawCase', {});
    expect(paper.case).toMatchObject({ phase: 'closed', outcome: 'withdrawn' });
    expect(paper.openTasks()).toEqual([]);
    expect(paper.last('fundingRequest').status).toBe('released');
  });
});
