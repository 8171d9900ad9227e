import { userId } from '../../../apps/local/src/demo/keys.js';
import { submit } from '../side-roads/begin.js';
import type { SkippingWorld } from '../teller/skipping-world.js';
import type { ToldCase } from '../teller/steps.js';
import { Teller } from '../teller/teller.js';
import { clocksOf, eventsOf, isAt, liveClock, taskOf, untilBegun, utc } from './clock-steps.js';

const CORRIE = 'Corrie Kompas (demo)';
const KOEN = 'Koen Kruispunt (demo)';

/** Two working days after Friday 1 June 2035: Monday 4 and Tuesday 5 June. */
const TRIAGE_DUE = '2035-06-05T17:00:00+02:00';
/** One working day more for who comes next: Wednesday 6 June. */
const COLLEAGUE_DUE = '2035-06-06T17:00:00+02:00';
/** Two for the administrator: Thursday 7 and Friday 8 June. */
const ADMIN_DUE = '2035-06-08T17:00:00+02:00';

/** A coordinator is away from Monday to Friday; meanwhile the triage of three cases nears its end, and of two passes. */
export async function absentCoordinator(world: SkippingWorld): Promise<void> {
  const teller = new Teller(world);
  await world.letPassUntil('2035-06-01T10:00:00+02:00');
  const begin = async (question: string) => untilBegun(world, await submit(teller, question));
  const [first, second, third] = [await begin('Wie is er?'), await begin('Wie nog?'), await begin('Wie dan?')];
  await teller.as('coordinator').post('absences', {
    from: '2035-06-04',
    until: '2035-06-08',
    substituteUserId: userId('coordinator2'),
  });
  // It is Friday: she is still there.
  expect(await taskOf(first, 'coordinator2', 'decideTriage')).toBeUndefined();

  await world.letPassUntil('2035-06-04T09:00:00+02:00');
  for (const told of [first, second, third]) {
    expect(await taskOf(told, 'coordinator2', 'decideTriage')).toMatchObject({ owner: CORRIE, standInFor: CORRIE });
  }
  await decideInHerPlace(first);
  await world.letPassUntil('2035-06-05T17:01:00+02:00');
  await escalates(world, second);
  await escalates(world, third);
  await decideHimself(second);
  await world.letPassUntil('2035-06-06T17:01:00+02:00');
  await reachesTheAdministrator(world, third);
  await comesBack(world, [first, second], third);
}

async function decideInHerPlace(told: ToldCase): Promise<void> {
  await told.post('coordinator2', 'triage-decisions', { outcome: 'accept' });
  expect(await lastOf(told, 'triageDecided')).toMatchObject({ by: `${KOEN}, als vervanger van ${CORRIE}` });
  // What comes next is hers again, and his to see as long as she is away.
  expect(await taskOf(told, 'coordinator2', 'assembleTeam')).toMatchObject({ owner: CORRIE, standInFor: CORRIE });
}

/** He acts for her already, so he does not come next as her substitute, but as the second coordinator. */
async function escalates(world: SkippingWorld, told: ToldCase): Promise<void> {
  await world.until(async () => (await liveClock(told, 'triage')).rung > 0);
  const [passed] = (await clocksOf(told)).filter(({ state }) => state === 'passed');
  expect(passed).toMatchObject({ dueAt: utc(TRIAGE_DUE), owner: { name: CORRIE } });
  expect(isAt(passed!.endedAt, TRIAGE_DUE)).toBe(true);
  expect(await liveClock(told, 'triage')).toMatchObject({ dueAt: utc(COLLEAGUE_DUE), owner: { name: KOEN } });
  expect(await taskOf(told, 'coordinator2', 'decideTriage')).toMatchObject({ owner: KOEN, standInFor: null });
  expect(await taskOf(told, 'coordinator', 'decideTriage')).toBeUndefined();
}

async function decideHimself(told: ToldCase): Promise<void> {
  await told.post('coordinator2', 'triage-decisions', { outcome: 'accept' });
  expect(await lastOf(told, 'triageDecided')).toMatchObject({ by: KOEN });
  expect(await taskOf(told, 'coordinator2', 'assembleTeam')).toMatchObject({ owner: CORRIE, standInFor: CORRIE });
}

async function reachesTheAdministrator(world: SkippingWorld, told: ToldCase): Promise<void> {
  await world.until(async () => (await taskOf(told, 'beheerder', 'decideTriage')) !== undefined);
  expect(await taskOf(told, 'beheerder', 'decideTriage')).toMatchObject({ dueAt: utc(ADMIN_DUE), standInFor: null });
  expect(await taskOf(told, 'coordinator2', 'decideTriage')).toBeUndefined();
}

/** On Saturday the absence is over. */
async function comesBack(world: SkippingWorld, hers: ToldCase[], taken: ToldCase): Promise<void> {
  await world.letPassUntil('2035-06-08T16:00:00+02:00');
  expect(await taskOf(hers[0]!, 'coordinator2', 'assembleTeam')).toBeDefined();
  await world.letPassUntil('2035-06-09T10:00:00+02:00');
  for (const told of hers) {
    expect(await taskOf(told, 'coordinator', 'assembleTeam')).toMatchObject({ owner: CORRIE, standInFor: null });
    expect(await taskOf(told, 'coordinator2', 'assembleTeam')).toBeUndefined();
  }
  expect(await taskOf(taken, 'beheerder', 'decideTriage')).toMatchObject({ overdue: true });
}

async function lastOf(told: ToldCase, type: string) {
  return (await eventsOf(told)).filter((event) => event.type === type).at(-1);
}
