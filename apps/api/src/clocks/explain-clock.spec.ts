import type { ClockPauseRecord, ClockRecord } from '#contracts/clocks';
import { explainClock } from './explain-clock.js';
import { CLOCK, CONTEXT } from './testing/paper-clock.js';

const FROM = '2026-11-24T08:00:00.000Z';
const TO = '2026-11-27T08:00:00.000Z';
const pause = (more: Partial<ClockPauseRecord> = {}): ClockPauseRecord => ({
  from: FROM,
  to: TO,
  reason: 'waitingForFamily',
  by: 'coordinator',
  holds: [],
  ...more,
});
const moved = { due: '2026-12-02', dueAt: '2026-12-02T16:00:00.000Z' };
const made = { id: 'pause', caseId: 'case', clockId: 'clock', pausedBy: 'coordinator', from: '2026-11-24T08:00:00Z' };
const linesOf = (more: Partial<ClockRecord>, context = CONTEXT) =>
  explainClock({ ...CLOCK, ...more }, context).explanation.map(({ rule, text }) => `${rule}: ${text}`);

describe(explainClock.name, () => {
  it('says what it guards, whose it is, for how long and until when', () => {
    expect(explainClock({ ...CLOCK, reminders: 1, remindAt: TO }, CONTEXT)).toMatchObject({
      name: 'besluit over het geld',
      subject: { id: 'request', name: 'Logeerplek' },
      owner: { name: 'J. Bos', role: 'mandateHolder' },
      term: '5 werkdagen',
      calendar: 'agreed',
      dueText: 'tot ma 30 nov 2026, 17.00 uur',
      ending: null,
      reminders: { given: 1, next: TO },
    });
    const weeks = { term: { calendar: 'statutory', amount: 1, unit: 'weeks' } } as const;
    expect(explainClock({ ...CLOCK, ...weeks }, CONTEXT).dueText).toBe('t/m ma 30 nov 2026');
  });

  it('has a line for every day that mattered', () => {
    expect(linesOf({})).toContain('weekend: za 28 november: weekend, telt niet mee');
    expect(linesOf({}).at(-1)).toMatch(/^due: ma 30 november: laatste dag/);
  });

  it.each<[Partial<ClockRecord>, string, string]>([
    [{ state: 'met', endedAt: '2026-11-30T15:59:59.000Z' }, 'inTime', 'Op tijd gedaan.'],
    [{ state: 'met', endedAt: '2026-11-30T16:00:00.001Z' }, 'late', 'Te laat gedaan.'],
    [{ state: 'passed', endedAt: CLOCK.dueAt }, 'passed', 'Voorbij sinds ma 30 nov 2026, 17.00 uur.'],
    [{ state: 'passed', endedAt: CLOCK.dueAt, id: 'late' }, 'late', 'Te laat gedaan.'],
    [{ state: 'stopped', endedAt: TO }, 'notNeeded', 'Niet meer nodig.'],
  ])('says how it ended: %j', (more, code, text) => {
    const tasks = [{ clockId: 'late', state: 'done' }] as const;
    const { ending, next, ladder } = explainClock({ ...CLOCK, ...more }, { ...CONTEXT, tasks });
    expect({ ending, next, ladder }).toEqual({ ending: { code, text }, next: null, ladder: [] });
  });

  describe('with a pause', () => {
    it('says when, by whom and why, in the dates too', () => {
      const { pauses, explanation } = explainClock({ ...CLOCK, ...moved, pauses: [pause()] }, CONTEXT);
      expect(pauses).toEqual([
        { from: FROM, to: TO, reason: 'waitingForFamily', text: 'wachten op het gezin', by: 'A. Bakker' },
      ]);
      expect(explanation.filter(({ rule }) => rule === 'paused').map(({ date }) => date)).toEqual([
        '2026-11-25',
        '2026-11-26',
      ]);
    });

    it('gives the words of who paused, where the reader may see them', () => {
      const context = { ...CONTEXT, pauses: [{ ...made, to: TO, reason: 'Zij zijn bij familie.' }] };
      expect(linesOf({ ...moved, pauses: [pause()] }, context).join()).toContain(
        '(wachten op het gezin: Zij zijn bij familie.)',
      );
      const other = { ...context, pauses: [{ ...context.pauses[0]!, clockId: 'other' }] };
      expect(linesOf({ ...moved, pauses: [pause()] }, other).join()).not.toContain('familie.');
    });

    it('knows the words of a pause of the whole case', () => {
      const pauses = [{ ...made, clockId: null, to: null, reason: 'Het gezin verhuist.' }];
      const whole = pause({ to: null, reason: 'casePaused' });
      expect(linesOf({ state: 'paused', pauses: [whole] }, { ...CONTEXT, pauses }).at(-1)).toBe(
        'standsStill: Sinds di 24 nov 2026 staat de klok stil (pauze van de hele casus: Het gezin verhuist.). ' +
          'De datum schuift op zodra zij weer loopt.',
      );
    });

    it('tells no day after a clock stopped as if it counted', () => {
      const open = pause({ to: null });
      expect(linesOf({ state: 'paused', pauses: [open] }).map((line) => line.split(':')[0])).toEqual([
        'startDay',
        'counted',
        'standsStill',
      ]);
    });

    it('does not count the pause in which a clock ended', () => {
      const stopped: Partial<ClockRecord> = { state: 'stopped', endedAt: TO, pauses: [pause()] };
      expect(linesOf(stopped).at(-1)).toMatch(/^due: ma 30 november/);
    });
  });

  it('says so when the rules of today would give another date', () => {
    expect(linesOf({ due: '2026-12-01', dueAt: '2026-12-01T16:00:00.000Z' }).at(-1)).toBe(
      'dueKept: De regels of de kalender zijn later veranderd. Deze termijn houdt haar datum: di 1 dec 2026.',
    );
  });
});
