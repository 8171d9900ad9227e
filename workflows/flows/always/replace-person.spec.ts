import { LADDER, PaperCase, PEOPLE } from '../../testing/paper-case.js';
import {
  accept,
  acceptInvitations,
  confirmElement,
  confirmTeam,
  grant,
  invite,
  offerHandover,
  reachPlan,
  refused,
} from '../../testing/paper-steps.js';
import { replacePerson } from './replace-person.js';

function leave(paper: PaperCase, fromUserId: string, toUserId = 'u-successor'): void {
  paper.does(PEOPLE.admin, 'regionAdmin', 'replacePerson', { fromUserId, toUserId });
}

describe('replacePerson', () => {
  it('is a rule that is always allowed', () => {
    expect(() => replacePerson.check(null as never, null as never)).not.toThrow();
  });

  it('lets the successor of a mandate holder who leaves in the middle decide, in the same term', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    const fundingRequestId = confirmElement(paper);
    const before = paper.all('task').findLast(({ kind }) => kind === 'decideFunding')!;
    leave(paper, 'u-mandaathouder');
    expect(paper.openTasks()).toEqual(['decideFunding: u-successor']);
    expect(paper.all('task').find(({ id }) => id === before.id)!.dueAt).toBe(before.dueAt);
    expect(paper.all('clock').find(({ kind }) => kind === 'fundingRung')!.ownerUserId).toBe('u-successor');
    expect(paper.notices.at(-1)).toMatchObject({ kind: 'asked', userId: 'u-successor' });
    const decision = { fundingRequestId, outcome: 'grant', amountCents: null } as const;
    expect(() => paper.does('u-mandaathouder', 'mandateHolder', 'decideFunding', decision)).toThrow(
      refused('notYours'),
    );
    grant(paper, fundingRequestId, 'u-successor');
    expect(paper.last('fundingRequest').status).toBe('committed');
  });

  it('hands over what a coordinator and a regievoerder hold, and the access with it', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    grant(paper, confirmElement(paper));
    offerHandover(paper);
    leave(paper, PEOPLE.regievoerder);
    leave(paper, PEOPLE.coordinator, 'u-new-coordinator');
    expect(paper.case).toMatchObject({ regievoerderId: 'u-successor', coordinatorId: 'u-new-coordinator' });
    expect(paper.last('handover').senderUserId).toBe('u-successor');
    const access = paper.all('participant').filter(({ role, until }) => role === 'regievoerder' && until === null);
    expect(access.map(({ userId }) => userId)).toEqual(['u-successor']);
    expect(paper.openTasks().filter((task) => task.includes(PEOPLE.regievoerder))).toEqual([]);
  });

  it('gives nobody the seat of an expert who leaves', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    leave(paper, 'u-a');
    const experts = paper.all('participant').filter(({ role, until }) => role === 'expert' && until === null);
    expect(experts.map(({ userId }) => userId)).not.toContain('u-successor');
    expect(experts.map(({ userId }) => userId)).not.toContain('u-a');
  });

  it('asks the next best for a seat in a team that is still put together', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    leave(paper, 'u-a');
    expect(paper.openTasks()).toEqual([
      'answerInvitation: u-b',
      'answerInvitation: u-c',
      'answerInvitation: u-d',
      'assembleTeam: u-coordinator',
    ]);
    expect(paper.all('invitation').map(({ userId, status }) => `${userId}: ${status}`)).toContain('u-a: replaced');
  });

  it('asks nobody new in a pause: the coordinator completes the team after it', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    acceptInvitations(paper);
    confirmTeam(paper);
    paper.coordinates('pauseCase', {});
    leave(paper, 'u-a');
    expect(paper.all('invitation').map(({ userId, status }) => `${userId}: ${status}`)).toEqual([
      ...['u-a: replaced', 'u-b: accepted', 'u-c: accepted'],
    ]);
    expect(paper.openTasks()).toContain('assembleTeam: u-coordinator');
  });

  it('has the coordinator answer for an analysis that was asked of an expert, who has no successor and no substitute', () => {
    const analysing = () => {
      const paper = new PaperCase();
      accept(paper);
      invite(paper);
      acceptInvitations(paper);
      confirmTeam(paper);
      paper.coordinates('askAnalysis', { userId: 'u-a' });
      return paper;
    };
    const left = analysing();
    leave(left, 'u-a');
    expect(left.openTasks()).toContain('deliverAnalysis: u-coordinator');
    const late = analysing();
    late.substitutes = { 'u-a': 'u-elsewhere' };
    late.until('2027-01-15T00:00:00Z');
    expect(late.openTasks().filter((task) => task.startsWith('deliverAnalysis'))).toEqual([
      expect.not.stringContaining('u-elsewhere'),
    ]);
    expect(late.all('participant').map(({ userId }) => userId)).not.toContain('u-elsewhere');
  });

  it('keeps the rung of a mandate that went to the successor under a number of its own', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    confirmElement(paper);
    leave(paper, 'u-mandaathouder');
    const [first, ...others] = LADDER;
    paper.ladder = [{ ...first!, mandateId: 'm1-of-successor', userId: 'u-successor' }, ...others];
    paper.until('2026-12-05T00:00:00Z');
    expect(paper.openTasks()).toEqual(['decideFunding: u-afdelingshoofd']);
  });
});
