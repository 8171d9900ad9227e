import { PaperCase, PEOPLE } from '../../testing/paper-case.js';

describe('supplement', () => {
  const askSupplement = (paper: PaperCase) =>
    paper.coordinates('decideTriage', { outcome: 'return', table: null, urgent: null, regievoerderId: null });

  it('holds the triage clock still until the casusinbrenger has answered', () => {
    const paper = new PaperCase();
    askSupplement(paper);
    expect(paper.case.condition).toBe('supplement');
    expect(paper.openTasks()).toEqual(['supplementCase: u-casusinbrenger']);
    paper.until('2026-12-01T10:00:00Z');
    paper.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'supplementCase', {});
    expect(paper.case.condition).toBeNull();
    expect(paper.openTasks()).toEqual(['decideTriage: u-coordinator']);
    expect(paper.case.nextDueAt).toBe('2026-12-02T16:00:00Z');
  });

  it('comes back as a decision when it lapses', () => {
    const paper = new PaperCase();
    askSupplement(paper);
    paper.until('2026-12-04T00:00:00Z');
    expect(paper.last('supplement').status).toBe('lapsed');
    expect(paper.openTasks()).toEqual(['decideLapsedSupplement: u-coordinator']);
  });

  it('can be extended', () => {
    const paper = new PaperCase();
    askSupplement(paper);
    paper.coordinates('extendSupplement', { supplementId: paper.last('supplement').id, workingDays: 5 });
    paper.until('2026-12-09T00:00:00Z');
    expect(paper.last('supplement').status).toBe('requested');
    paper.until('2026-12-11T00:00:00Z');
    expect(paper.last('supplement').status).toBe('lapsed');
  });
});
