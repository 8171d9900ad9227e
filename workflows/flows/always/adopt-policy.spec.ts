import type { ClockPolicy } from '#contracts/policies';
import { builtInYears, daysOffOf } from '#domain/terms/statutory-calendar';
import { examplePolicy, PaperCase, PEOPLE } from '../../testing/paper-case.js';
import { accept } from '../../testing/paper-steps.js';

const workingDays = (amount: number) => ({ calendar: 'agreed', amount, unit: 'workingDays' }) as const;

function adopt(paper: PaperCase, triage: Partial<ClockPolicy>, daysOff = daysOffOf(builtInYears())): void {
  const policy = examplePolicy();
  policy.clocks.triage = { ...policy.clocks.triage, ...triage };
  paper.rules = { policy: { ...policy, version: 2 }, daysOff };
  paper.does(PEOPLE.admin, 'regionAdmin', 'adoptPolicy', { version: 2 });
}

const triageOf = (paper: PaperCase) => paper.all('clock').find(({ kind }) => kind === 'triage')!;

describe('adoptPolicy', () => {
  it('moves the clocks of the policy and the tasks under them, and keeps the version', () => {
    const paper = new PaperCase();
    adopt(paper, { term: workingDays(4) });
    expect(triageOf(paper)).toMatchObject({ due: '2026-12-02', policyVersion: 2, state: 'running' });
    expect(paper.case).toMatchObject({ policyVersion: 2, nextDueAt: '2026-12-02T16:00:00Z' });
    paper.until('2026-12-02T16:00:01Z');
    expect(paper.openTasks()).toEqual(['decideTriage: u-second']);
  });

  it('raises a task where the term would be over already, and lets the clock keep its date', () => {
    const paper = new PaperCase();
    paper.until('2026-11-30T10:00:00Z');
    adopt(paper, { term: workingDays(1) });
    expect(triageOf(paper)).toMatchObject({ state: 'running', due: '2026-11-30' });
    expect(paper.openTasks()).toEqual(['decideTriage: u-coordinator', 'reviewNewTerm: u-coordinator']);
    expect(paper.eventTypes().slice(-2)).toEqual(['termAlreadyPassed', 'policyAdopted']);
  });

  it('asks to look once, however often the same rules come', () => {
    const paper = new PaperCase();
    paper.until('2026-11-30T10:00:00Z');
    adopt(paper, { term: workingDays(1) });
    adopt(paper, { term: workingDays(1) });
    expect(paper.openTasks()).toEqual(['decideTriage: u-coordinator', 'reviewNewTerm: u-coordinator']);
  });

  it('asks nobody to look at a term any more once its clock has ended', () => {
    const paper = new PaperCase();
    paper.until('2026-11-30T10:00:00Z');
    adopt(paper, { term: workingDays(1) });
    accept(paper);
    expect(paper.openTasks()).toEqual(['assembleTeam: u-coordinator']);
  });

  it('leaves a clock that stands still standing, and lets it run on under the new rules', () => {
    const paper = new PaperCase();
    paper.coordinates('pauseCase', {});
    adopt(paper, { term: workingDays(4) });
    expect(triageOf(paper).state).toBe('paused');
    paper.until('2026-12-03T10:00:00Z');
    paper.coordinates('resumeCase', {});
    expect(triageOf(paper)).toMatchObject({ state: 'running', due: '2026-12-08' });
  });

  it('brings the calendar up to date', () => {
    const paper = new PaperCase();
    adopt(paper, {}, { ...daysOffOf(builtInYears()), '2026': ['11-30', '12-25'] });
    expect(triageOf(paper).due).toBe('2026-12-01');
  });
});
