import { PaperCase, PEOPLE } from '../../testing/paper-case.js';
import { confirmElement, grant, later, offerHandover, reachPlan } from '../../testing/paper-steps.js';

describe('waiting', () => {
  const reachWait = () => {
    const paper = new PaperCase();
    reachPlan(paper);
    grant(paper, confirmElement(paper));
    return paper;
  };

  it('asks for contact every two weeks and pushes before the norm', () => {
    const paper = reachWait();
    expect(paper.openTasks()).toEqual(['arrangeStart: u-regievoerder', 'waitCheckIn: u-regievoerder']);
    const regievoerder = [PEOPLE.regievoerder, 'regievoerder'] as const;
    for (let week = 2; week <= 12; week += 2) {
      paper.until(later(paper, 13));
      paper.does(...regievoerder, 'recordWaitCheckIn', { waitId: paper.last('wait').id, safe: true });
    }
    paper.until(later(paper, 10));
    expect(paper.openTasks()).toContain('pushWait: u-coordinator');
    expect(paper.eventTypes()).toContain('normNear');
  });

  it('raises an alarm when the child is not safe', () => {
    const paper = reachWait();
    const waitId = paper.last('wait').id;
    paper.does(PEOPLE.regievoerder, 'regievoerder', 'recordWaitCheckIn', { waitId, safe: false });
    expect(paper.openTasks()).toEqual(
      expect.arrayContaining(['handleSafetyAlarm: u-coordinator', 'handleSafetyAlarm: u-regievoerder']),
    );
  });

  it('ends its bridging when a place is found', () => {
    const paper = reachWait();
    const waitId = paper.last('wait').id;
    const bridging = { waitId, responsibleUserId: PEOPLE.regievoerder, contactEveryDays: 7, endDate: '2027-01-29' };
    paper.does(PEOPLE.regievoerder, 'regievoerder', 'planBridging', bridging);
    offerHandover(paper);
    expect(paper.last('bridging').endedAt).not.toBeNull();
    expect(paper.openTasks()).toEqual(['answerHandover: u-provider']);
  });
});
