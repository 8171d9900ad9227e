import type { ClockPauseRecord } from '#contracts/clocks';
import { TermFault } from '#domain/terms/term-fault';
import { previewPause } from './preview-pause.js';
import { CLOCK, CONTEXT } from './testing/paper-clock.js';

const from = '2026-11-24T08:00:00.000Z';
const whole = { clockId: null, from, to: '2026-11-26T23:00:00Z' };

describe(previewPause.name, () => {
  it('shows the date that moves, old and new, with what was left', () => {
    expect(previewPause(CLOCK, whole, CONTEXT)).toMatchObject({
      effect: 'later',
      text: 'Schuift op: tot wo 2 dec 2026, 17.00 uur.',
      old: { due: '2026-11-30', dueText: 'tot ma 30 nov 2026, 17.00 uur' },
      new: { due: '2026-12-02', dueAt: '2026-12-02T16:00:00Z' },
    });
    expect(previewPause(CLOCK, whole, CONTEXT).new.explanation.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('de pauze die u bekijkt'),
    );
  });

  it('lets run on what the policy does not hold, unless it is paused by itself', () => {
    const norm = { ...CLOCK, kind: 'waitNorm' } as const;
    expect(previewPause(norm, whole, CONTEXT)).toMatchObject({ effect: 'runsOn', new: { due: '2026-11-30' } });
    expect(previewPause(norm, { ...whole, clockId: CLOCK.id }, CONTEXT).effect).toBe('later');
  });

  it('leaves a clock alone whose last day has begun', () => {
    const late = { ...whole, from: '2026-11-30T08:00:00.000Z', to: '2026-12-03T23:00:00Z' };
    expect(previewPause(CLOCK, late, CONTEXT)).toMatchObject({ effect: 'unchanged', new: { due: '2026-11-30' } });
  });

  it('counts what stands still already from when it stopped', () => {
    const from = '2026-11-23T09:00:00.000Z';
    const open: ClockPauseRecord = { from, to: null, reason: 'supplement', by: null, holds: ['supplement'] };
    expect(previewPause({ ...CLOCK, state: 'paused', pauses: [open] }, whole, CONTEXT).new.due).toBe('2026-12-03');
  });

  it('goes no further than the calendar', () => {
    const far = { ...whole, to: '2042-01-01T00:00:00Z' };
    expect(() => previewPause(CLOCK, far, CONTEXT)).toThrow(TermFault);
  });
});
