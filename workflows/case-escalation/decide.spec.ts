import { CLOCK_KINDS } from '#contracts/clocks';
import { examplePolicy, freshCase, PaperCase } from '../testing/paper-case.js';
import { accept } from '../testing/paper-steps.js';
import { decide } from './decide.js';
import { clockRules } from './process.js';
import { reminderOf } from './reminders.js';
import { NO_FACTS } from './rules.js';
import { CaseState } from './state.js';

describe(decide.name, () => {
  it('puts a submitted case on the desk of the coordinator, due after two working days', () => {
    const paper = new PaperCase();
    expect(paper.case.phase).toBe('triage');
    expect(paper.openTasks()).toEqual(['decideTriage: u-coordinator']);
    expect(paper.case.nextDueAt).toBe('2026-11-30T16:00:00Z');
  });

  it('gives an urgent case four office hours', () => {
    expect(new PaperCase({ urgent: true }).case.nextDueAt).toBe('2026-11-27T08:40:00Z');
  });

  it('takes triage that nobody decides up the ladder, and never decides or drops it', () => {
    const paper = new PaperCase();
    paper.until('2026-11-30T16:00:01Z');
    expect(paper.openTasks()).toEqual(['decideTriage: u-second']);
    paper.until('2026-12-01T16:00:01Z');
    expect(paper.openTasks()).toEqual(['decideTriage: u-admin']);
    paper.until('2027-12-01T16:00:01Z');
    expect(paper.openTasks()).toEqual(['decideTriage: u-admin']);
    expect(paper.case.phase).toBe('triage');
    accept(paper);
    expect(paper.case.phase).toBe('assembly');
  });

  it('tells who comes second what was decided meanwhile', () => {
    const paper = new PaperCase();
    accept(paper);
    expect(() => accept(paper)).toThrow(
      expect.objectContaining({
        code: 'alreadyDecided',
        details: expect.objectContaining({ by: 'u-coordinator', was: 'accept' }),
      }),
    );
  });

  it('leaves a clock alone that was given more time while its turn came', () => {
    const state = CaseState.start({ case: freshCase(), policy: examplePolicy(), daysOff: {} });
    state.apply(decide(state, { kind: 'submitted', id: state.case.id }, state.case.submittedAt, NO_FACTS)!);
    const [clock] = state.all('clock');
    const { id, dueAt, remindAt } = clock!;
    expect(decide(state, { kind: 'clock', id }, remindAt!, NO_FACTS)).toBeNull();
    expect(decide(state, reminderOf(clock!), state.case.submittedAt, NO_FACTS)).toBeNull();
    expect(decide(state, reminderOf(clock!), remindAt!, NO_FACTS)).not.toBeNull();
    expect(decide(state, { kind: 'clock', id }, dueAt, NO_FACTS)).not.toBeNull();
  });

  it.each(CLOCK_KINDS.filter((kind) => !clockRules[kind]))(
    'has somebody to go to when the clock %s runs out',
    (kind) => {
      expect(examplePolicy().clocks[kind].ladder.length).toBeGreaterThan(0);
    },
  );
});
