import type { ClockRecord } from '#contracts/clocks';
import type { Term } from '#contracts/terms';
import { ClockEntity } from '#persistence/clocks/clock.entity';
import type { PolicyPreviewResponse } from '../../../../apps/api/src/policies/policy-preview.response.js';
import { clockOf } from '../../verify/clock-of.js';
import { intakeFor } from '../api-world.js';
import { MONDAY, PolicyWorld, WEDNESDAY } from './policy-world.js';

const workingDays = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'workingDays' });

describe('a preview of a policy', () => {
  let policies: PolicyWorld;
  let threeDays: number;
  const added: { caseId: string; reference: string }[] = [];
  beforeAll(async () => {
    policies = await PolicyWorld.start();
    const { clocks } = await policies.draft();
    threeDays = await policies.store({ clocks: { ...clocks, triage: { ...clocks.triage, term: workingDays(3) } } });
    const wednesday = { due: '2026-11-25', dueAt: '2026-11-25T16:00:00.000Z' };
    await addCaseWith({ ...wednesday });
    await addCaseWith({ term: workingDays(10), due: '2026-12-07', dueAt: '2026-12-07T16:00:00.000Z' });
    const pause = { from: MONDAY, to: null, reason: 'other' as const, by: null, holds: ['x'] };
    await addCaseWith({ ...wednesday, state: 'paused', pauses: [pause] });
    const long = { start: '2026-11-02T09:15:00.000Z', term: workingDays(30) };
    await addCaseWith({ ...long, due: '2026-12-14', dueAt: '2026-12-14T16:00:00.000Z' });
    await addCaseWith({ term: workingDays(3), due: '2026-11-26', dueAt: '2026-11-26T16:00:00.000Z' });
    await addCaseWith({ state: 'met', ...wednesday });
    policies.now.mockReturnValue(new Date(WEDNESDAY));
  }, 60_000);
  afterAll(() => policies?.world.stop(), 30_000);

  async function addCaseWith(changes: Partial<ClockRecord>): Promise<void> {
    policies.now.mockReturnValue(new Date(`2026-11-24T09:0${added.length}:00Z`));
    const intake = await policies.post('/v1/cases', policies.coordinator, intakeFor(policies.world.gemeenteId));
    added.push({ caseId: intake.body.id, reference: intake.body.reference });
    await policies.world.database
      .getRepository(ClockEntity)
      .insert(clockOf(intake.body.id, { start: MONDAY, ...changes }));
  }
  const preview = (path = '', body: object = {}, token = policies.admin) =>
    policies.world.http
      .post(path || `/v1/policies/${threeDays}/previews`)
      .set('Authorization', token)
      .send(body);

  it('shows old and new dates side by side, with why', async () => {
    const { status, body } = await preview();
    expect([status, body.version, body.at]).toEqual([200, threeDays, WEDNESDAY]);
    expect(body.totals).toEqual({
      cases: 6,
      casesThatChange: 4,
      clocksThatChange: 4,
      clocksPaused: 1,
      clocksAlreadyPassed: 1,
    });
    const results = body.results as PolicyPreviewResponse['results'];
    const shown = results.map(({ reference, clocks: [clock] }) => [reference, clock!.effect, clock!.why]);
    expect(shown).toEqual([
      [added[0]!.reference, 'later', 'De termijn wordt 3 werkdagen in plaats van 2 werkdagen. De datum komt later.'],
      [
        added[1]!.reference,
        'earlier',
        'De termijn wordt 3 werkdagen in plaats van 10 werkdagen. De datum komt eerder.',
      ],
      [added[2]!.reference, 'paused', expect.stringContaining('De klok staat nu stil.')],
      [added[3]!.reference, 'alreadyPassed', expect.stringContaining('al voorbij (do 5 nov 2026, 17.00 uur)')],
    ]);
    expect(body.results[0].clocks[0]).toMatchObject({
      kind: 'triage',
      current: { term: '2 werkdagen', due: '2026-11-25' },
      proposed: { term: '3 werkdagen', due: '2026-11-26', dueAt: '2026-11-26T16:00:00Z' },
      explanation: expect.arrayContaining([expect.objectContaining({ date: '2026-11-26' })]),
    });
  });

  it('gives pages, and on request what stays the same too', async () => {
    const first = await preview(`/v1/policies/${threeDays}/previews?limit=3`);
    expect([first.body.count, first.body.results.length, first.body.previous]).toEqual([4, 3, null]);
    const second = await preview(first.body.next);
    expect(second.body).toMatchObject({ results: [{ caseId: added[3]!.caseId }], next: null, totals: { cases: 6 } });
    expect((await preview(second.body.previous)).body.results).toEqual(first.body.results);
    const everything = await preview('', { unchangedToo: true });
    expect(everything.body.count).toBe(6);
    expect(everything.body.results[4].clocks[0]).toMatchObject({ effect: 'unchanged', why: 'Er verandert niets.' });
  });

  it('is for the administrator, shows no content, and changes nothing', async () => {
    expect((await preview('', {}, policies.coordinator)).status).toBe(403);
    expect((await preview('/v1/policies/900/previews')).status).toBe(404);
    const before = await policies.world.database.getRepository(ClockEntity).find({ order: { id: 'ASC' } });
    const { text } = await preview();
    expect(text).not.toMatch(/Noor|school/);
    expect(await policies.world.database.getRepository(ClockEntity).find({ order: { id: 'ASC' } })).toEqual(before);
  });
});
