import { CLOCK_KINDS, type ClockRecord } from '#contracts/clocks';
import type { ClockContext } from './clock-context.js';
import { nextStep } from './next-step.js';
import { CLOCK, CONTEXT, OF_COORDINATOR } from './testing/paper-clock.js';

const withSubstitute: Partial<ClockContext> = { substituteOf: () => 'colleague' };
const stranger: Partial<ClockContext> = { substituteOf: () => 'unknown' };

describe(nextStep.name, () => {
  it.each<[Partial<ClockRecord>, Partial<ClockContext>, string]>([
    [{}, {}, 'krijgt de tweede coördinator B. Vis de taak, met een nieuwe termijn van 1 werkdag.'],
    [{}, withSubstitute, 'krijgt de vervanger C. Mol de taak, met een nieuwe termijn van 1 werkdag.'],
    [{}, stranger, 'krijgt wie hem of haar vervangt de taak, met een nieuwe termijn van 1 werkdag.'],
    [
      { rung: 2, ownerUserId: 'second' },
      {},
      'krijgt de beheerder van de regio de taak, met een nieuwe termijn van 2 werkdagen.',
    ],
    [{ rung: 3 }, {}, 'blijft de taak bij wie haar nu heeft; de casus staat dan te laat in de lijst.'],
  ])('names who comes next for a clock with %j', (more, known, follows) => {
    const sentence = nextStep({ ...OF_COORDINATOR, ...more }, { ...CONTEXT, ...known });
    expect(sentence).toBe(`Beslist niemand op tijd, dan ${follows}`);
  });

  it('follows the mandates of the payer', () => {
    expect(nextStep(CLOCK, CONTEXT)).toBe(
      'Is er dan geen besluit, dan volgt een herinnering met een korte termijn. ' +
        'Blijft het daarna stil, dan gaat het verzoek naar W. Kok, met doorzettingsmacht.',
    );
    expect(nextStep({ ...CLOCK, kind: 'fundingReminder' }, CONTEXT)).toBe(
      'Is er dan nog geen besluit, dan gaat het verzoek naar W. Kok, met doorzettingsmacht.',
    );
  });

  it.each([
    ['reader', 'U'],
    ['holder', 'J. Bos'],
    ['unknown', 'Het team'],
    [null, 'Het team'],
  ])('tells when %s is reminded', (ownerUserId, who) => {
    const sentence = nextStep({ ...CLOCK, ownerUserId, remindAt: '2026-11-27T09:30:00Z' }, CONTEXT);
    expect(sentence).toMatch(new RegExp(`^${who} krijgt een herinnering op vr 27 nov 2026, 10.30 uur. Is er dan geen`));
  });

  it('says that a clock stands still, and reminds of nothing meanwhile', () => {
    const paused = { ...OF_COORDINATOR, state: 'paused', remindAt: '2026-11-27T09:30:00Z' } as const;
    expect(nextStep(paused, CONTEXT)).toMatch(/^De termijn staat nu stil\. Beslist niemand op tijd, dan krijgt/);
  });

  it('keeps the contact with the coordinator when there is no regievoerder', () => {
    const moment = { ...CLOCK, kind: 'followUpMoment' } as const;
    expect(nextStep(moment, CONTEXT)).toContain('de regievoerder S. Vos');
    const without = { ...CONTEXT, case: { ...CONTEXT.case, regievoerderId: null } };
    expect(nextStep(moment, without)).toContain('de coördinator A. Bakker');
  });

  it.each(CLOCK_KINDS)('has a sentence for the clock %s', (kind) => {
    expect(nextStep({ ...CLOCK, kind, subjectId: 'case' }, CONTEXT)).toMatch(/^[A-Z].*, dan .*\.$/);
  });

  it('has nothing to say of a clock that ended', () => {
    expect(nextStep({ ...CLOCK, state: 'met' }, CONTEXT)).toBeNull();
  });
});
