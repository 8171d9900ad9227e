import type { ClockResponse } from '../../../apps/api/src/clocks/clock.response.js';
import { submit } from '../side-roads/begin.js';
import type { SkippingWorld } from '../teller/skipping-world.js';
import type { ToldCase } from '../teller/steps.js';
import type { Teller } from '../teller/teller.js';
import { clocksOf, isAt, untilBegun } from './clock-steps.js';
import type { Group } from './policy-groups.js';

/** As many requests at a time as a busy region sends. */
const AT_A_TIME = 8;

/** A case, and what its group says of it. */
export interface Member {
  told: ToldCase;
  group: Group;
}

/** Brings in the cases of a group on its day, and makes them stand still where it says so. */
export async function bringIn(world: SkippingWorld, teller: Teller, group: Group): Promise<Member[]> {
  if (Date.parse(group.submittedAt) > (await world.now()).getTime()) await world.letPassUntil(group.submittedAt);
  const urgency = group.urgent && { urgent: true, urgencyReason: 'De crisisplek eindigt vrijdag.' };
  const members = await inTurn(Array.from({ length: group.size }), async () => {
    const told = await submit(teller, 'Wat kan er wel?', { ...urgency });
    return { told: await untilBegun(world, told), group };
  });
  if (group.pausedAt) {
    await world.letPassUntil(group.pausedAt);
    const reason = 'Het gezin is op reis.';
    await inTurn(members, ({ told }) => told.post('coordinator', 'pauses', { reason }));
  }
  return members;
}

/** Does the same for everybody, some at a time; answers in their order. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let next = 0; next < items.length; next += AT_A_TIME) {
    results.push(...(await Promise.all(items.slice(next, next + AT_A_TIME).map(work))));
  }
  return results;
}

/** A moment of a group for one of its clocks: opening hours run from the second, working days from the day. */
export function momentFor(
  { urgent, submittedAt }: Group,
  { start }: Pick<ClockResponse, 'start'>,
  moment: string,
): string {
  const seconds = urgent ? Date.parse(start) - Date.parse(submittedAt) : 0;
  return new Date(Date.parse(moment) + seconds).toISOString();
}

/** Waits until the triage clock of every case has passed, and sees that each did on its own moment. */
export async function expectPassed(
  world: SkippingWorld,
  members: Member[],
  moment: (of: Group) => string,
): Promise<void> {
  await inTurn(members, async ({ told, group }) => {
    const passed = async () =>
      (await clocksOf(told)).find(
        ({ kind, rung, state }) => kind === 'triage' && rung === group.rung && state === 'passed',
      );
    await world.until(async () => (await passed()) !== undefined);
    const clock = (await passed())!;
    expect(isAt(clock.endedAt, momentFor(group, clock, moment(group)))).toBe(true);
  });
}
