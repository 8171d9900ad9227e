import type { LadderRung } from '#contracts/policies';
import type { Term } from '#contracts/terms';
import { userId } from '../../../apps/local/src/demo/keys.js';
import type { NoticeResponse } from '../../../apps/api/src/notices/notice.response.js';
import { submit } from '../side-roads/begin.js';
import { activateRules, draftRules } from '../teller/region-rules.js';
import type { SkippingWorld } from '../teller/skipping-world.js';
import type { ToldCase } from '../teller/steps.js';
import { Teller } from '../teller/teller.js';
import { clocksOf, eventsOf, eventTypesOf, isAt, liveClock, taskOf, untilBegun, utc } from './clock-steps.js';
import { addThirdCoordinator, THIRD_COORDINATOR } from './third-coordinator.js';

const MINUTE_MS = 60_000;
/** What begins together is not reminded together: up to a quarter of an hour of opening time later. */
const SPREAD_MS = 15 * MINUTE_MS;

const START = '2035-06-04T10:00:00+02:00';
const workingDays = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'workingDays' });
const officeHours = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'officeHours' });
const rung = (who: LadderRung['who'], term: Term): LadderRung => ({ who, term });

interface Desk {
  username: string;
  /** When half and three quarters of the opening time of the term have passed. */
  reminders: [string, string];
  dueAt: string;
}

/** The region is open from 8.30 to 17.00, and these June days have no holiday among them. */
const LADDER: Desk[] = [
  {
    username: 'coordinator',
    // Two working days from Monday 10.00: 7 hours, and twice 8.5. Half of 24 hours is 7 + 5; three quarters 7 + 8.5 + 2.5.
    reminders: ['2035-06-05T13:30:00+02:00', '2035-06-06T11:00:00+02:00'],
    dueAt: '2035-06-06T17:00:00+02:00',
  },
  {
    username: 'coordinator2',
    // One working day from Wednesday at closing time: 8.5 hours. Half is 4 h 15; three quarters 6 h 22 m 30 s.
    reminders: ['2035-06-07T12:45:00+02:00', '2035-06-07T14:52:30+02:00'],
    dueAt: '2035-06-07T17:00:00+02:00',
  },
  {
    username: THIRD_COORDINATOR,
    // Four office hours from Thursday at closing time: Friday 8.30 to 12.30.
    reminders: ['2035-06-08T10:30:00+02:00', '2035-06-08T11:30:00+02:00'],
    dueAt: '2035-06-08T12:30:00+02:00',
  },
  {
    username: 'beheerder',
    // Two working days from Friday 12.30: 4.5 hours, and twice 8.5. Half of 21.5 is 4.5 + 6.25; three quarters
    // 4.5 + 8.5 + 3.125.
    reminders: ['2035-06-11T14:45:00+02:00', '2035-06-12T11:37:30+02:00'],
    dueAt: '2035-06-12T17:00:00+02:00',
  },
];
const LAST_DUE = LADDER.at(-1)!.dueAt;

/** A triage that nobody decides: everybody on the ladder is reminded, passed over, and at last it stays, late and seen. */
export async function reminderLadder(world: SkippingWorld): Promise<void> {
  const teller = new Teller(world);
  await addThirdCoordinator(world);
  await world.letPassUntil('2035-06-03T10:00:00+02:00');
  await makeLadder(teller);
  await world.letPassUntil(START);
  const told = await untilBegun(world, await submit(teller, 'Hoort iemand ons?'));
  for (const desk of LADDER) await waitInVain(world, told, desk);

  await world.until(async () => (await eventTypesOf(told)).includes('overdue'));
  // Whatever the engine still had in mind would come now.
  await world.letPass(60);
  expect(await eventTypesOf(told)).toEqual([
    'submitted',
    'triageStarted',
    ...['clockReminded', 'clockReminded', 'escalated'],
    ...['clockReminded', 'clockReminded', 'escalated'],
    ...['clockReminded', 'clockReminded', 'escalated'],
    ...['clockReminded', 'clockReminded', 'overdue'],
  ]);
  expect(isAt((await eventsOf(told)).at(-1)!.at, LAST_DUE)).toBe(true);
  expect(await taskOf(told, 'beheerder', 'decideTriage')).toMatchObject({ overdue: true, dueAt: utc(LAST_DUE) });
  for (const [place, desk] of LADDER.entries()) await expectNotices(told, desk, place);
}

async function makeLadder(teller: Teller): Promise<void> {
  const version = await draftRules(teller, (body) => {
    body.duties.secondCoordinator = userId(THIRD_COORDINATOR);
    body.clocks.triage = {
      term: workingDays(2),
      remindAt: [0.5, 0.75],
      ladder: [
        rung('substitute', workingDays(1)),
        rung('secondCoordinator', officeHours(4)),
        rung('regionAdmin', workingDays(2)),
      ],
    };
    return body;
  });
  await activateRules(teller, version, 'newCases');
}

/** One rung: the clock says when it reminds and ends, and just before its end it has done the one and not the other. */
async function waitInVain(world: SkippingWorld, told: ToldCase, { username, reminders, dueAt }: Desk): Promise<void> {
  const reached = async () => (await taskOf(told, username, 'decideTriage')) !== undefined;
  await world.until(reached);
  const clock = await liveClock(told, 'triage');
  expect(clock).toMatchObject({ state: 'running', dueAt: utc(dueAt), reminders: { given: 0 } });
  for (const [given, expected] of reminders.entries()) {
    const { next } = (await liveClock(told, 'triage')).reminders;
    expect(isWithin(SPREAD_MS, next!, expected)).toBe(true);
    await world.letPassUntil(new Date(Date.parse(next!) + MINUTE_MS).toISOString());
    await world.until(async () => (await liveClock(told, 'triage')).reminders.given === given + 1);
    expect(isAt((await eventsOf(told)).at(-1)!.at, next!)).toBe(true);
  }
  await world.letPassUntil(new Date(Date.parse(dueAt) - MINUTE_MS).toISOString());
  expect(await liveClock(told, 'triage')).toMatchObject({ id: clock.id, reminders: { given: 2, next: null } });
  await world.letPassUntil(new Date(Date.parse(dueAt) + MINUTE_MS).toISOString());
  const passed = async () => (await clocksOf(told)).find(({ id }) => id === clock.id)!;
  await world.until(async () => (await passed()).state === 'passed');
  expect(isAt((await passed()).endedAt, dueAt)).toBe(true);
}

/** What everybody was told, oldest first: when it came to them, both reminders, and nothing after it went on. */
async function expectNotices(told: ToldCase, { username, reminders, dueAt }: Desk, place: number): Promise<void> {
  const notices = (await told.as(username).list<NoticeResponse>('notices')).reverse();
  const before = LADDER[place - 1]?.dueAt;
  const isLast = place === LADDER.length - 1;
  expect(notices.map(({ kind }) => kind)).toEqual([
    before ? 'escalated' : 'asked',
    ...['reminder', 'reminder'],
    ...(isLast ? ['late'] : []),
  ]);
  const [came, ...others] = notices as [NoticeResponse, NoticeResponse, NoticeResponse, NoticeResponse?];
  expect(isAt(came.createdAt, before ?? START)).toBe(true);
  expect(reminders.every((expected, index) => isWithin(SPREAD_MS, others[index]!.createdAt, expected))).toBe(true);
  if (isLast) expect(isAt(others[2]!.createdAt, dueAt)).toBe(true);
  expect(notices.every((notice) => notice.dueAt === utc(dueAt) && notice.caseId === told.id)).toBe(true);
}

/** The start itself is some seconds after the hour: a machine had to submit the case. */
function isWithin(spread: number, moment: string, expected: string): boolean {
  const later = Date.parse(moment) - Date.parse(expected);
  return later >= 0 && later < spread + MINUTE_MS;
}
