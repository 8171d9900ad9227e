import type { Term } from '#contracts/terms';
import type { BulkItemResponse } from '../../../apps/api/src/bulk-runs/bulk-item.response.js';
import type { BulkRunResponse } from '../../../apps/api/src/bulk-runs/bulk-run.response.js';
import type { ClockResponse } from '../../../apps/api/src/clocks/clock.response.js';
import type {
  PolicyPreviewResponse,
  PreviewedCaseResponse,
  PreviewedClockResponse,
} from '../../../apps/api/src/policies/policy-preview.response.js';
import { activateRules, draftRules } from '../teller/region-rules.js';
import type { SkippingWorld } from '../teller/skipping-world.js';
import { Teller } from '../teller/teller.js';
import { eventTypesOf, liveClock, utc, workOf } from './clock-steps.js';
import { bringIn, expectPassed, inTurn, type Member, momentFor } from './many-cases.js';
import { CHANGE, GROUPS, THURSDAY_CLOSING } from './policy-groups.js';

const workingDays = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'workingDays' });
const officeHours = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'officeHours' });
const inGroup = (members: Member[], name: string) => members.filter(({ group }) => group.name === name);

/** Other rules under two hundred running cases: previewed, rolled out, stopped in the middle and resumed. */
export async function changedRules(world: SkippingWorld): Promise<void> {
  const teller = new Teller(world);
  const members: Member[] = [];
  for (const group of GROUPS) members.push(...(await bringIn(world, teller, group)));
  expect(members).toHaveLength(200);
  await world.letPassUntil(CHANGE);
  const clocks = await expectDates(members, 'before');

  const version = await draftNextRules(teller);
  const preview = await expectPreview(teller, version, members, clocks);
  const { bulkRunId } = await activateRules(teller, version, 'runningCasesToo');
  await stopInTheMiddle(world, teller, bulkRunId!, members);
  await teller.as('beheerder').post(`bulk-runs/${bulkRunId}/resumptions`, {});
  await world.until(async () => (await progress(teller, bulkRunId!)).state === 'done');
  expect(await progress(teller, bulkRunId!)).toMatchObject({ total: 200, done: 200, refused: 0, waiting: 0 });

  expectAsPreviewed(await expectDates(members, 'after'), preview);
  await expectNothingElse(teller, members);
  await passOnNewDates(world, members);
}

/** One working day instead of two, six office hours instead of four, and the administrator gets three days, not two. */
function draftNextRules(teller: Teller): Promise<number> {
  return draftRules(teller, (body) => {
    const { ladder, ...triage } = body.clocks.triage;
    const last = { ...ladder.at(-1)!, term: workingDays(3) };
    const terms = { term: workingDays(1), urgentTerm: officeHours(6) };
    body.clocks.triage = { ...triage, ...terms, ladder: [...ladder.slice(0, -1), last] };
    return body;
  });
}

/** What the triage clocks of these cases read, at the side of what their groups say. Answers the clocks. */
async function expectDates(members: Member[], when: 'before' | 'after'): Promise<ClockResponse[]> {
  const clocks = await inTurn(members, ({ told }) => liveClock(told, 'triage'));
  const read = clocks.map(({ dueAt, rung, state }) => [utc(dueAt), rung, state]);
  const expected = members.map(({ group }, place) => [
    momentFor(group, clocks[place]!, group[when]),
    group.rung,
    group.pausedAt ? 'paused' : 'running',
  ]);
  expect(read).toEqual(expected);
  return clocks;
}

async function expectPreview(
  teller: Teller,
  version: number,
  members: Member[],
  clocks: ClockResponse[],
): Promise<PreviewedClockResponse[]> {
  const path = `policies/${version}/previews`;
  const { totals } = await teller.as('beheerder').post<PolicyPreviewResponse>(path, {});
  expect(totals).toEqual({
    cases: 200,
    casesThatChange: 200,
    clocksThatChange: 200,
    clocksPaused: 30,
    clocksAlreadyPassed: 20,
  });
  const cases = await teller.as('beheerder').ask<PreviewedCaseResponse>(path, {});
  const previewed = members.map(({ told }) => cases.find(({ caseId }) => caseId === told.id)!.clocks);
  expect(previewed.map((each) => each.length)).toEqual(members.map(() => 1));
  const said = previewed
    .flat()
    .map((clock) => [clock.id, clock.effect, utc(clock.current.dueAt), utc(clock.proposed.dueAt)]);
  const expected = members.map(({ group }, place) => {
    const clock = clocks[place]!;
    return [clock.id, group.effect, utc(clock.dueAt), momentFor(group, clock, group.proposed)];
  });
  expect(said).toEqual(expected);
  return previewed.flat();
}

const progress = (teller: Teller, runId: string): Promise<BulkRunResponse> =>
  teller.as('beheerder').get<BulkRunResponse>(`bulk-runs/${runId}`);

/** Who was reached has the next rules, who waits the first ones; and so it stays. */
async function stopInTheMiddle(world: SkippingWorld, teller: Teller, runId: string, members: Member[]): Promise<void> {
  await world.until(async () => (await progress(teller, runId)).done >= 20);
  await teller.as('beheerder').post(`bulk-runs/${runId}/stops`, {});
  // Its answer counts what was done before the stop held; from here on it holds.
  const atStop = await progress(teller, runId);
  await world.letPass(1 / 144);
  const stopped = await progress(teller, runId);
  // The case that was under way may finish.
  expect(stopped.done - atStop.done).toBeLessThanOrEqual(1);
  expect(stopped).toMatchObject({ state: 'stopped', total: 200, refused: 0, endedAt: null });
  expect(stopped.waiting).toBeGreaterThan(0);
  expect(stopped.done + stopped.waiting).toBe(200);
  expect(stopped.percentage).toBe(Math.floor(stopped.done / 2));

  const items = await teller.as('beheerder').list<BulkItemResponse>(`bulk-runs/${runId}/items`);
  const reached = new Set(items.filter(({ state }) => state === 'done').map(({ caseId }) => caseId));
  expect(reached.size).toBe(stopped.done);
  await expectDates(
    members.filter(({ told }) => reached.has(told.id)),
    'after',
  );
  await expectDates(
    members.filter(({ told }) => !reached.has(told.id)),
    'before',
  );
  await world.letPass(1 / 144);
  expect(await progress(teller, runId)).toEqual(stopped);
}

/** What was promised, clock for clock: the proposed date, or where that was over already the date that was there. */
function expectAsPreviewed(clocks: ClockResponse[], preview: PreviewedClockResponse[]): void {
  const promised = preview.map(({ id, effect, current, proposed }) => [
    id,
    utc(effect === 'alreadyPassed' ? current.dueAt : proposed.dueAt),
  ]);
  expect(clocks.map(({ id, dueAt }) => [id, utc(dueAt)])).toEqual(promised);
}

async function expectNothingElse(teller: Teller, members: Member[]): Promise<void> {
  const happened = await inTurn(members, async ({ told, group }) => {
    const types = await eventTypesOf(told);
    return [group.name, ...types.filter((type) => type !== 'clockReminded')];
  });
  expect(happened).toEqual(members.map(({ group }) => [group.name, ...group.events]));
  const work = await workOf(teller, 'coordinator');
  const reviewed = work.filter(({ kind }) => kind === 'reviewNewTerm').map(({ caseId }) => caseId);
  expect(reviewed.sort()).toEqual(
    inGroup(members, 'over by the next rules')
      .map(({ told }) => told.id)
      .sort(),
  );
}

/** The moments at which the clocks pass are the dates that they read. */
async function passOnNewDates(world: SkippingWorld, members: Member[]): Promise<void> {
  const urgent = inGroup(members, 'urgent');
  await world.letPassUntil('2035-06-05T14:59:00+02:00');
  await expectDates(urgent, 'after');
  await world.letPassUntil('2035-06-05T15:15:00+02:00');
  await expectPassed(world, urgent, ({ after }) => after);
  const ofTuesday = [...inGroup(members, 'usual'), ...inGroup(members, 'over by the next rules')];
  await world.letPassUntil('2035-06-05T16:59:00+02:00');
  await expectDates(ofTuesday, 'after');
  await world.letPassUntil('2035-06-05T17:01:00+02:00');
  await expectPassed(world, ofTuesday, ({ after }) => after);

  const still = inGroup(members, 'standing still');
  await expectDates(still, 'after');
  await world.letPassUntil('2035-06-07T10:00:00+02:00');
  await inTurn(still, async ({ told }) => {
    const [pause] = await told.list('pauses');
    await told.post('coordinator', `pauses/${pause!.id}/resumptions`);
    // Tuesday and Wednesday were taken out: the one working day is Thursday.
    expect(utc((await liveClock(told, 'triage')).dueAt)).toBe(utc(THURSDAY_CLOSING));
  });
  await world.letPassUntil('2035-06-07T17:01:00+02:00');
  await expectPassed(world, still, () => THURSDAY_CLOSING);
  await expectPassed(world, inGroup(members, 'up at the administrator'), ({ after }) => after);
}
