import { PaperCase, PEOPLE } from '../../testing/paper-case.js';
import {
  acceptHandover,
  confirmElement,
  grant,
  later,
  offerHandover,
  reachFollowUp,
  reachPlan,
  refused,
} from '../../testing/paper-steps.js';

describe('handover', () => {
  it('leaves the sender responsible when the receiver declines, and lies in the plan again', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    grant(paper, confirmElement(paper));
    const handoverId = offerHandover(paper);
    const no = { handoverId, answer: 'decline', reason: 'notFitting' } as const;
    paper.does(PEOPLE.provider, 'provider', 'answerHandover', no);
    expect(paper.last('supportElement').status).toBe('returned');
    expect(paper.openTasks()).toEqual(['reviseElement: u-coordinator']);
  });

  it('cannot be accepted before the conversation and the agreements', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    grant(paper, confirmElement(paper));
    const waitId = paper.last('wait').id;
    const regievoerder = [PEOPLE.regievoerder, 'regievoerder'] as const;
    paper.does(...regievoerder, 'startHelp', { waitId, providerId: 'o-kade', startDate: '2027-01-04' });
    const receiver = { receiverUserId: PEOPLE.provider, receiverOrganisationId: 'o-kade' };
    const elementId = paper.last('supportElement').id;
    const handoverId = paper.does(...regievoerder, 'proposeHandover', { elementId, ...receiver });
    expect(() => acceptHandover(paper, handoverId)).toThrow(refused('conversationFirst'));
  });

  it('brings a child that is handed back within the guard period to the plan', () => {
    const paper = new PaperCase();
    reachFollowUp(paper);
    const handoverId = paper.last('handover').id;
    expect(paper.case.phase).toBe('followUp');
    paper.does(PEOPLE.provider, 'provider', 'handBack', { handoverId, reason: 'notFitting' });
    expect(paper.case.phase).toBe('plan');
    expect(paper.openTasks()).toEqual(['reviseElement: u-coordinator']);
    grant(paper, confirmElement(paper));
    acceptHandover(paper, offerHandover(paper));
    expect(paper.case.phase).toBe('followUp');
    expect(paper.all('checkIn')).toHaveLength(5);
  });

  it('is guarded for a while only', () => {
    const paper = new PaperCase();
    reachFollowUp(paper);
    paper.until(later(paper, 60));
    const handoverId = paper.last('handover').id;
    const back = () => paper.does(PEOPLE.provider, 'provider', 'handBack', { handoverId, reason: 'noPlace' });
    expect(back).toThrow(refused('guardPeriodOver'));
  });

  it('asks no more of who has confirmed, and goes up the ladder for the other one only', () => {
    const paper = new PaperCase();
    reachFollowUp(paper);
    const handoverId = paper.last('handover').id;
    paper.does(PEOPLE.regievoerder, 'regievoerder', 'callAgain', { handoverId, goesWell: true });
    paper.does(PEOPLE.regievoerder, 'regievoerder', 'confirmHandover', { handoverId });
    paper.until(later(paper, 8));
    const clocks = paper.all('clock').filter(({ kind }) => kind === 'handoverConfirmation');
    expect(clocks.map(({ state, ownerUserId }) => [state, ownerUserId])).toEqual([
      ['met', PEOPLE.regievoerder],
      ['passed', PEOPLE.provider],
      ['running', PEOPLE.coordinator],
    ]);
  });
});
