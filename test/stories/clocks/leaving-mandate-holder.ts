import { organisationId, userId } from '../../../apps/local/src/demo/keys.js';
import { merenland } from '../../../apps/local/src/demo/merenland/region.js';
import type { BulkRunResponse } from '../../../apps/api/src/bulk-runs/bulk-run.response.js';
import type { DepartureResponse } from '../../../apps/api/src/departures/departure.response.js';
import type { MandateResponse } from '../../../apps/api/src/mandates/mandate.response.js';
import type { NoticeResponse } from '../../../apps/api/src/notices/notice.response.js';
import type { TaskResponse } from '../../../apps/api/src/tasks/task.response.js';
import { advised, submit } from '../side-roads/begin.js';
import type { SkippingWorld } from '../teller/skipping-world.js';
import type { Element, ToldCase } from '../teller/steps.js';
import { Teller } from '../teller/teller.js';
import { eventsOf, liveClock, taskOf, untilBegun, utc, workOf } from './clock-steps.js';

const LEAVER = 'mandaathouder';
/** From another gemeente of the region: nobody who could decide before. */
const SUCCESSOR = 'mandaathouder-rietveen';
/** Five working days after Monday 4 June 2035: 5, 6, 7, 8 and 11 June. */
const DUE = '2035-06-11T17:00:00+02:00';

/** Who must decide about the money leaves in the middle of it: the successor decides, in the same term. */
export async function leavingMandateHolder(world: SkippingWorld): Promise<void> {
  const teller = new Teller(world);
  await world.letPassUntil('2035-06-04T10:00:00+02:00');
  const told = await untilBegun(world, await submit(teller, 'Wie beslist er, nu zij weggaat?'));
  const costs = { ambulatory: 240_000, respite: 120_000 };
  const [ambulatory, respite] = (await advised(told, costs)) as [Element, Element];
  const request = await told.confirmElement(ambulatory);
  const asked = await taskOf(told, LEAVER, 'decideFunding');
  expect(asked).toMatchObject({ dueAt: utc(DUE) });

  await world.letPassUntil('2035-06-06T16:00:00+02:00');
  const departure = await teller.as('beheerder').post<DepartureResponse>('departures', {
    userId: userId(LEAVER),
    successorUserId: userId(SUCCESSOR),
    lastDay: '2035-06-06',
    reason: 'Zij gaat met pensioen.',
  });
  // At once, whatever must still be handed over.
  await expect(teller.as(LEAVER).get('tasks')).rejects.toThrow('403');
  const run = () => teller.as('beheerder').get<BulkRunResponse>(`bulk-runs/${departure.bulkRunId}`);
  await world.until(async () => (await run()).state === 'done');
  expect(await run()).toMatchObject({ kind: 'succession', done: 1, refused: 0, waiting: 0, percentage: 100 });

  const left = `tasks?scope=colleagues&ownerId=${userId(LEAVER)}`;
  expect(await teller.as('beheerder').list<TaskResponse>(left)).toEqual([]);
  expect(await taskOf(told, SUCCESSOR, 'decideFunding')).toMatchObject({
    id: asked!.id,
    dueAt: utc(DUE),
    standInFor: null,
  });
  expect(await told.find('funding-requests', request)).toMatchObject({
    ladder: [{ userId: userId(SUCCESSOR) }, { userId: userId('afdelingshoofd') }, { userId: userId('wethouder') }],
  });
  expect(await liveClock(told, 'fundingRung')).toMatchObject({ dueAt: utc(DUE), rung: 0 });

  const [notice] = await teller.as(SUCCESSOR).list<NoticeResponse>('notices');
  expect(notice).toMatchObject({ kind: 'asked', taskId: asked!.id, dueAt: utc(DUE), standInFor: null });

  await askOnTheLastDay(told, respite);
  await world.letPassUntil('2035-06-11T16:00:00+02:00');
  await told.grant(request, SUCCESSOR);
  expect(await told.find('funding-requests', request)).toMatchObject({ status: 'committed' });
  const committed = (await eventsOf(told)).find(({ type }) => type === 'fundingCommitted');
  expect(committed).toMatchObject({ by: 'Rik Rietvink (demo)' });
  expect(await mandatesOf(teller)).toEqual([
    { userId: userId(LEAVER), validTo: '2035-06-06' },
    { userId: userId(SUCCESSOR), validTo: null },
  ]);
}

/** Her mandate holds until midnight, but she has gone: what is asked now is for the successor to decide as well. */
async function askOnTheLastDay(told: ToldCase, element: Element): Promise<void> {
  const request = await told.confirmElement(element);
  const task = (await workOf(told.teller, SUCCESSOR)).find(({ subjectId }) => subjectId === request.id);
  expect(task).toMatchObject({ kind: 'decideFunding', caseId: told.id });
  await told.grant(request, SUCCESSOR);
  expect(await told.find('funding-requests', request)).toMatchObject({ status: 'committed' });
}

/** Who may decide on the first rung of the gemeente, one after the other. */
async function mandatesOf(teller: Teller): Promise<object[]> {
  const gemeente = organisationId(merenland, 'gemeente-oeverdam');
  const mandates = await teller.as('coordinator').list<MandateResponse>('mandates');
  return mandates
    .filter(({ payerId, rung }) => payerId === gemeente && rung === 1)
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    .map(({ userId: holder, validTo }) => ({ userId: holder, validTo }));
}
