import { PaperCase, PEOPLE } from '../../testing/paper-case.js';
import { refused } from '../../testing/paper-steps.js';

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

  it('is not extended while its clock stands still: nobody knows yet when it would end', () => {
    const paper = new PaperCase();
    askSupplement(paper);
    const clockId = paper.all('clock').find(({ kind }) => kind === 'supplement')!.id;
    const pauseId = paper.coordinates('pauseClock', { clockId, reason: 'waitingForFamily' });
    paper.until('2026-12-28T10:00:00Z');
    const extension = { supplementId: paper.last('supplement').id, workingDays: 3 };
    expect(() => paper.coordinates('extendSupplement', extension)).toThrow(refused('alreadyPaused'));
    paper.coordinates('resumeClock', { pauseId });
    paper.coordinates('extendSupplement', extension);
    paper.until('2027-01-06T10:00:00Z');
    expect(paper.last('supplement').status).toBe('requested');
  });

  it('lets a triage term that ends meanwhile end, without sending anybody up the ladder for nothing', () => {
    const paper = new PaperCase();
    paper.until('2026-11-30T10:00:00Z');
    askSupplement(paper);
    paper.until('2026-12-02T10:00:00Z');
    const triage = paper.all('clock').filter(({ kind }) => kind === 'triage');
    expect(triage.map(({ state, rung }) => [state, rung])).toEqual([['passed', 0]]);
    expect(paper.eventTypes()).not.toContain('escalated');
    paper.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'supplementCase', {});
    expect(paper.openTasks()).toEqual(['decideTriage: u-coordinator']);
    expect(paper.case.nextDueAt).toBe('2026-12-04T16:00:00Z');
  });
});
