import type { SkippingWorld } from '../teller/skipping-world.js';
import type { ToldCase } from '../teller/steps.js';
import { activateRules, draftRules } from '../teller/region-rules.js';
import { Teller } from '../teller/teller.js';
import { submit } from '../side-roads/begin.js';
import { clocksOf, eventsOf, isAt, liveClock, triageDue, untilBegun, utc } from './clock-steps.js';

const START = '2035-03-15T10:00:00+01:00';
/**
 * Fifteen working days after Thursday 15 March 2035. Good Friday 23 and Easter Monday 26 March do not count:
 * 16, 19-22 (5), 27-30 (9), 2-6 April (14), 9 April (15).
 */
const WITHOUT_PAUSES = '2035-04-09T17:00:00+02:00';

interface Pause {
  from: string;
  to: string;
  reasonCode: string;
  reason: string;
  /** When the term is over once the clock runs on. */
  dueAt: string;
}

/** Each takes out the days between the day on which it began and the day on which it ended. */
const PAUSES: Pause[] = [
  {
    from: '2035-03-19T10:00:00+01:00',
    to: '2035-03-22T10:00:00+01:00',
    reasonCode: 'waitingForFamily',
    reason: 'Zij zijn verhuisd.',
    // Out: 20 and 21 March. Two working days more: 10 and 11 April.
    dueAt: '2035-04-11T17:00:00+02:00',
  },
  {
    // Over the missing hour of 25 March.
    from: '2035-03-24T22:00:00+01:00',
    to: '2035-03-25T08:00:00+02:00',
    reasonCode: 'unreachable',
    reason: 'Niemand nam op.',
    // No day between Saturday and Sunday: nothing moves.
    dueAt: '2035-04-11T17:00:00+02:00',
  },
  {
    from: '2035-03-28T10:00:00+02:00',
    to: '2035-03-31T10:00:00+02:00',
    reasonCode: 'waitingForOthers',
    reason: 'School zoekt het verslag.',
    // Out: 29 and 30 March. Two more: 12 and 13 April.
    dueAt: '2035-04-13T17:00:00+02:00',
  },
  {
    from: '2035-04-05T10:00:00+02:00',
    to: '2035-04-17T10:00:00+02:00',
    reasonCode: 'other',
    reason: 'De mentor is ziek.',
    // Out: 6, 9-13 and 16 April. 5 April was day 9; 17-20 April (13), 23 (14), 24 (15).
    dueAt: '2035-04-24T17:00:00+02:00',
  },
  {
    from: '2035-04-20T10:00:00+02:00',
    to: '2035-05-02T10:00:00+02:00',
    reasonCode: 'waitingForFamily',
    reason: 'Zij zijn op reis.',
    // Out: 23-26 and 30 April, 1 May; Koningsdag, Friday 27 April, would not have counted anyway.
    // 20 April was day 13; 2 May (14); 3 May is Ascension Day; 4 May (15).
    dueAt: '2035-05-04T17:00:00+02:00',
  },
];
const DUE = PAUSES.at(-1)!.dueAt;

const EXPLANATION = [
  'do 15 maart: de begindag telt niet mee',
  'do 15 maart: na 2028 is nog niet bekend welke extra dagen gelden als feestdag; de einddatum kan nog veranderen',
  'vr 16 maart tot en met ma 19 maart: 2 werkdagen tellen mee, weekenden niet',
  'di 20 maart tot en met wo 21 maart: de klok staat stil, telt niet mee (wachten op het gezin: Zij zijn verhuisd.)',
  'do 22 maart: telt mee, werkdag 3 van 15',
  'vr 23 maart: Goede Vrijdag, telt niet mee',
  'za 24 maart tot en met zo 25 maart: weekend, telt niet mee',
  'za 24 maart: een pauze zonder hele dag ertussen; er gaat geen dag af (gezin niet bereikbaar: Niemand nam op.)',
  'ma 26 maart: tweede paasdag, telt niet mee',
  'di 27 maart tot en met wo 28 maart: 2 werkdagen tellen mee, weekenden niet',
  'do 29 maart tot en met vr 30 maart: de klok staat stil, telt niet mee (wachten op anderen: School zoekt het verslag.)',
  'za 31 maart tot en met do 5 april: 4 werkdagen tellen mee, weekenden niet',
  'vr 6 april tot en met ma 16 april: de klok staat stil, telt niet mee (andere reden: De mentor is ziek.)',
  'di 17 april tot en met vr 20 april: 4 werkdagen tellen mee, weekenden niet',
  'za 21 april tot en met di 1 mei: de klok staat stil, telt niet mee (wachten op het gezin: Zij zijn op reis.)',
  'wo 2 mei: telt mee, werkdag 14 van 15',
  'do 3 mei: Hemelvaartsdag, telt niet mee',
  'vr 4 mei: telt mee, werkdag 15 van 15',
  'vr 4 mei: laatste dag; de termijn is voorbij om 17:00 uur',
];

/** A triage of fifteen working days in the spring of 2035 that stands still five times, and passes when it must. */
export async function fivePauses(world: SkippingWorld): Promise<void> {
  const teller = new Teller(world);
  await world.letPassUntil('2035-03-14T10:00:00+01:00');
  await allowFifteenDays(teller);
  await world.letPassUntil(START);
  const told = await untilBegun(world, await submit(teller, 'Wie kent dit gezin nog?'));
  expect(await triageDue(world, told)).toEqual(new Set([utc(WITHOUT_PAUSES)]));

  for (const pause of PAUSES) await standStill(world, told, pause);
  const { explanation, pauses } = await liveClock(told, 'triage');
  expect(explanation.map(({ text }) => text)).toEqual(EXPLANATION);
  expect(pauses.map(({ by }) => by)).toEqual(PAUSES.map(() => 'Corrie Kompas (demo)'));

  await passOnItsDay(world, told);
}

async function allowFifteenDays(teller: Teller): Promise<void> {
  const version = await draftRules(teller, (body) => {
    body.clocks.triage.term = { calendar: 'agreed', amount: 15, unit: 'workingDays' };
    body.clocks.triage.remindAt = [];
    return body;
  });
  await activateRules(teller, version, 'newCases');
}

/** The clock has the old date and does not fire on it while it stands still; running on it has the new date at once. */
async function standStill(world: SkippingWorld, told: ToldCase, { from, to, dueAt, ...why }: Pause): Promise<void> {
  await world.letPassUntil(from);
  const { id } = await liveClock(told, 'triage');
  const pause = await told.post('coordinator', 'pauses', { clockId: id, ...why });
  await world.letPassUntil(to);
  expect(await liveClock(told, 'triage')).toMatchObject({ id, state: 'paused', rung: 0 });
  await told.post('coordinator', `pauses/${pause.id}/resumptions`);
  expect(await triageDue(world, told)).toEqual(new Set([utc(dueAt)]));
  expect(await liveClock(told, 'triage')).toMatchObject({ id, state: 'running', due: dueAt.slice(0, 10) });
}

async function passOnItsDay(world: SkippingWorld, told: ToldCase): Promise<void> {
  await world.letPassUntil('2035-05-04T16:59:00+02:00');
  const { id } = await liveClock(told, 'triage');
  const tooLate = { clockId: id, reasonCode: 'other', reason: 'Nog even.' };
  expect(await told.refusal('coordinator', 'pauses', tooLate)).toBe('lastDayBegun');
  expect((await eventsOf(told)).map(({ type }) => type)).not.toContain('escalated');

  await world.letPassUntil('2035-05-04T17:01:00+02:00');
  await world.until(async () => (await clocksOf(told)).some((clock) => clock.id === id && clock.state === 'passed'));
  const [passed] = (await clocksOf(told)).filter((clock) => clock.id === id);
  expect(isAt(passed!.endedAt, DUE)).toBe(true);
  // The substitute's working day: after the weekend, on Monday 7 May.
  expect(await liveClock(told, 'triage')).toMatchObject({ rung: 1, due: '2035-05-07' });
  expect((await eventsOf(told)).map(({ type, clock }) => `${type} ${clock?.kind ?? ''}`.trim())).toEqual([
    'submitted',
    'triageStarted',
    ...['clockPaused triage', 'clockResumed triage'],
    ...['clockPaused triage', 'clockResumed triage'],
    ...['clockPaused triage', 'clockResumed triage'],
    // Halfway the ten working days of its review, whoever paused is asked to look again.
    ...['clockPaused triage', 'clockReminded pauseReview', 'clockResumed triage'],
    ...['clockPaused triage', 'clockReminded pauseReview', 'clockResumed triage'],
    'escalated triage',
  ]);
}
