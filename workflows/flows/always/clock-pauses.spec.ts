import { examplePolicy, PaperCase, PEOPLE } from '../../testing/paper-case.js';
import { refused } from '../../testing/paper-steps.js';

const triageOf = (paper: PaperCase) => paper.all('clock').find(({ kind }) => kind === 'triage')!;

function pauseTriage(paper: PaperCase): string {
  return paper.coordinates('pauseClock', { clockId: triageOf(paper).id, reason: 'waitingForFamily' });
}

describe('a clock of its own', () => {
  it('stands still with a reason and a person, and runs on with what was left', () => {
    const paper = new PaperCase();
    const pauseId = pauseTriage(paper);
    expect(triageOf(paper)).toMatchObject({
      state: 'paused',
      pauses: [{ reason: 'waitingForFamily', by: PEOPLE.coordinator, to: null, holds: [pauseId] }],
    });
    expect(paper.case.condition).toBeNull();
    paper.until('2026-12-02T10:00:00Z');
    paper.coordinates('resumeClock', { pauseId });
    expect(triageOf(paper)).toMatchObject({ state: 'running', due: '2026-12-03', dueAt: '2026-12-03T16:00:00Z' });
    expect(paper.all('task').find(({ kind }) => kind === 'decideTriage')!.dueAt).toBe('2026-12-03T16:00:00Z');
    expect(paper.openTasks()).toEqual(['decideTriage: u-coordinator']);
  });

  it('does not run out while it stands still, and somebody looks at the pause', () => {
    const paper = new PaperCase();
    pauseTriage(paper);
    paper.until('2026-12-11T10:00:00Z');
    expect(triageOf(paper).state).toBe('paused');
    expect(paper.openTasks()).toEqual(['decideTriage: u-coordinator', 'reviewPause: u-second']);
  });

  it('goes on standing still when whoever looked says so, until somebody looks again', () => {
    const paper = new PaperCase();
    pauseTriage(paper);
    paper.until('2026-12-08T10:00:00Z');
    const { id: taskId } = paper.last('task');
    paper.coordinates('completeTask', { taskId });
    expect(triageOf(paper).state).toBe('paused');
    expect(paper.last('task')).toMatchObject({ kind: 'reviewPause', state: 'open', dueAt: '2026-12-22T16:00:00Z' });
    expect(paper.openTasks()).toEqual(['decideTriage: u-coordinator', 'reviewPause: u-coordinator']);
  });

  it('can stand still any number of times, but not twice at once', () => {
    const { clocks } = examplePolicy();
    const term = { calendar: 'agreed', amount: 10, unit: 'workingDays' } as const;
    const paper = new PaperCase({}, { clocks: { ...clocks, triage: { ...clocks.triage, term } } });
    for (let times = 0; times < 5; times += 1) {
      const pauseId = pauseTriage(paper);
      expect(() => pauseTriage(paper)).toThrow(refused('alreadyPaused'));
      paper.until(new Date(Date.parse(paper.now) + 7 * 86_400_000).toISOString());
      paper.coordinates('resumeClock', { pauseId });
      expect(() => paper.coordinates('resumeClock', { pauseId })).toThrow(refused('notPaused'));
    }
    expect(triageOf(paper).pauses).toHaveLength(5);
    expect(triageOf(paper).due).toBe('2027-01-08');
  });

  it('stands still until the last of those who hold it lets go', () => {
    const paper = new PaperCase();
    const pauseId = pauseTriage(paper);
    paper.coordinates('pauseCase', {});
    paper.until('2026-12-01T10:00:00Z');
    paper.coordinates('resumeClock', { pauseId });
    expect(triageOf(paper).state).toBe('paused');
    paper.until('2026-12-03T10:00:00Z');
    paper.coordinates('resumeCase', {});
    expect(triageOf(paper)).toMatchObject({ state: 'running', due: '2026-12-04' });
    expect(triageOf(paper).pauses).toHaveLength(1);
  });

  it('ends on its last day although somebody pauses it then', () => {
    const paper = new PaperCase();
    paper.until('2026-11-30T09:00:00Z');
    expect(() => pauseTriage(paper)).toThrow(refused('lastDayBegun'));
    paper.coordinates('pauseCase', {});
    paper.until('2026-11-30T17:00:00Z');
    expect(triageOf(paper)).toMatchObject({ state: 'passed', endedAt: '2026-11-30T16:00:00.000Z' });
  });

  it('lets go of its pause when it ends, and is not paused after that', () => {
    const paper = new PaperCase();
    const clockId = triageOf(paper).id;
    pauseTriage(paper);
    paper.coordinates('decideTriage', { outcome: 'accept', table: null, urgent: null, regievoerderId: null });
    expect(triageOf(paper)).toMatchObject({ state: 'met', endedAt: paper.now });
    expect(paper.last('pause').to).toBe(paper.now);
    expect(paper.openTasks()).toEqual(['assembleTeam: u-coordinator']);
    expect(() => paper.coordinates('pauseClock', { clockId, reason: 'other' })).toThrow(refused('clockEnded'));
  });

  it('can be held by somebody too while the process holds it, also after the date that it had', () => {
    const paper = new PaperCase();
    paper.coordinates('decideTriage', { outcome: 'return', table: null, urgent: null, regievoerderId: null });
    paper.until('2026-12-02T10:00:00Z');
    const pauseId = pauseTriage(paper);
    paper.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'supplementCase', {});
    expect(triageOf(paper).state).toBe('paused');
    paper.until('2026-12-08T10:00:00Z');
    paper.coordinates('resumeClock', { pauseId });
    expect(triageOf(paper)).toMatchObject({ state: 'running', due: '2026-12-09' });
  });
});
