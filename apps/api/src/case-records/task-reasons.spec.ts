import { TASK_KINDS } from '#contracts/tasks';
import { whyTaskWaits } from './task-reasons.js';
import { TASK_TEXTS } from './task-texts.js';

describe(whyTaskWaits.name, () => {
  it('says in whole sentences what every task came from, and not what to do', () => {
    for (const kind of TASK_KINDS) {
      const why = whyTaskWaits(kind, null);
      expect(why).toMatch(/^[A-Z].+\.$/);
      expect(why).not.toBe(TASK_TEXTS[kind]);
    }
  });

  it('says that somebody before did not do it in time', () => {
    expect(whyTaskWaits('decideTriage', { kind: 'triage', rung: 1, state: 'running' })).toBe(
      'Er is een aanmelding waarover nog niet is beslist. De vorige behandelaar besliste niet op tijd.',
    );
    expect(whyTaskWaits('confirmPlan', { kind: 'plan', rung: 2, state: 'running' })).toContain(
      'De vorige behandelaar deed dit niet op tijd.',
    );
    expect(whyTaskWaits('decideFunding', { kind: 'fundingReminder', rung: 0, state: 'running' })).toContain(
      'De eerste termijn ging voorbij zonder besluit.',
    );
  });

  it('says that the term stands still', () => {
    expect(whyTaskWaits('decideTriage', { kind: 'triage', rung: 0, state: 'paused' })).toBe(
      'Er is een aanmelding waarover nog niet is beslist. De termijn staat nu stil.',
    );
  });
});
