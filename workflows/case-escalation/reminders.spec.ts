import type { ClockPolicy } from '#contracts/policies';
import { examplePolicy, PaperCase, PEOPLE } from '../testing/paper-case.js';
import { accept } from '../testing/paper-steps.js';
import { remind } from './reminders.js';

const seconds = (amount: number) => ({ calendar: 'agreed', amount, unit: 'seconds' }) as const;

function paperWith(triage: Partial<ClockPolicy>): PaperCase {
  const { clocks } = examplePolicy();
  return new PaperCase({}, { clocks: { ...clocks, triage: { ...clocks.triage, term: seconds(100), ...triage } } });
}

const noticesOf = (paper: PaperCase) => paper.notices.map(({ kind, userId }) => `${kind}: ${userId}`);
const after = (secondsLater: number) =>
  new Date(Date.parse('2026-11-26T13:10:00Z') + secondsLater * 1_000).toISOString();

describe(remind.name, () => {
  it('reminds who must decide at each share of the term that the policy names, and then no more', () => {
    const paper = paperWith({ remindAt: [0.5, 0.8] });
    paper.until(after(99));
    expect(paper.eventTypes().filter((type) => type === 'clockReminded')).toHaveLength(2);
    expect(noticesOf(paper)).toEqual(['asked: u-coordinator', 'reminder: u-coordinator', 'reminder: u-coordinator']);
    expect(paper.last('clock')).toMatchObject({ state: 'running', reminders: 2, remindAt: null });
  });

  it('reminds nobody of what was done', () => {
    const paper = paperWith({ remindAt: [0.5] });
    accept(paper);
    paper.until(after(99));
    expect(paper.eventTypes()).not.toContain('clockReminded');
  });

  it('leaves the time of a pause out', () => {
    const paper = paperWith({ remindAt: [0.5] });
    paper.until(after(10));
    paper.coordinates('pauseCase', {});
    paper.until(after(90));
    paper.coordinates('resumeCase', {});
    const triage = paper.all('clock').find(({ kind }) => kind === 'triage')!;
    expect(Date.parse(triage.remindAt!)).toBe(Date.parse(after(130)));
    expect(Date.parse(triage.dueAt)).toBe(Date.parse(after(180)));
  });

  it('goes up the ladder to its end, each with an own term, a reminder and a notice', () => {
    const ladder = [
      { who: 'substitute', term: seconds(10) },
      { who: 'secondCoordinator', term: seconds(20) },
      { who: 'regionAdmin', term: seconds(40) },
    ] as const;
    const paper = paperWith({ remindAt: [0.5], ladder: [...ladder] });
    paper.substitutes = { [PEOPLE.coordinator]: 'u-substitute' };
    paper.until(after(1_000));
    expect(noticesOf(paper)).toEqual([
      'asked: u-coordinator',
      'reminder: u-coordinator',
      'escalated: u-substitute',
      'reminder: u-substitute',
      'escalated: u-second',
      'reminder: u-second',
      'escalated: u-admin',
      'reminder: u-admin',
      'late: u-admin',
    ]);
    const triage = paper.all('clock').filter(({ kind }) => kind === 'triage');
    expect(triage.map(({ rung, ownerUserId, dueAt, state }) => [rung, ownerUserId, Date.parse(dueAt), state])).toEqual([
      [0, 'u-coordinator', Date.parse(after(100)), 'passed'],
      [1, 'u-substitute', Date.parse(after(110)), 'passed'],
      [2, 'u-second', Date.parse(after(130)), 'passed'],
      [3, 'u-admin', Date.parse(after(170)), 'passed'],
    ]);
    expect(paper.openTasks()).toEqual(['decideTriage: u-admin']);
  });

  it('passes over a rung on which nobody new stands', () => {
    const ladder = (['substitute', 'coordinator', 'secondCoordinator'] as const).map((who) => ({
      who,
      term: seconds(10),
    }));
    const paper = paperWith({ ladder });
    paper.until(after(101));
    expect(paper.openTasks()).toEqual(['decideTriage: u-second']);
  });
});
