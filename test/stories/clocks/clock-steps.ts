import type { ClockKind } from '#contracts/clocks';
import { caseWorkflowId } from '#contracts/case-process';
import type { TaskKind } from '#contracts/tasks';
import { standingQuery } from '#workflows/case-escalation/messages';
import type { ClockResponse } from '../../../apps/api/src/clocks/clock.response.js';
import type { TaskResponse } from '../../../apps/api/src/tasks/task.response.js';
import type { TimelineEventResponse } from '../../../apps/api/src/cases/timeline.response.js';
import type { SkippingWorld } from '../teller/skipping-world.js';
import type { ToldCase } from '../teller/steps.js';
import type { Teller } from '../teller/teller.js';

/** What a machine needs to act, at most: whatever happens at a moment happens within this of it. */
const AT_ONCE_MS = 60_000;

/** A moment as a test writes it, in local time, as everything in the API is written. */
export const utc = (moment: string): string => new Date(moment).toISOString();

/** Every clock of a case, past before to come. */
export const clocksOf = (told: ToldCase): Promise<ClockResponse[]> => told.list<ClockResponse>('clocks');

/** The clock of a kind that still runs or stands still. */
export async function liveClock(told: ToldCase, kind: ClockKind): Promise<ClockResponse> {
  const live = (await clocksOf(told)).filter((clock) => clock.kind === kind && clock.ending === null);
  expect(live).toHaveLength(1);
  return live[0]!;
}

/** What happened to a case so far. */
export const eventsOf = (told: ToldCase): Promise<TimelineEventResponse[]> =>
  told.list<TimelineEventResponse>('timeline');

export async function eventTypesOf(told: ToldCase): Promise<string[]> {
  return (await eventsOf(told)).map(({ type }) => type);
}

/** The open work of somebody, of whoever they stand in for too. */
export const workOf = (teller: Teller, username: string): Promise<TaskResponse[]> =>
  teller.as(username).list<TaskResponse>('tasks?scope=mine');

/** The task of a kind that a case has for somebody; undefined where they have none. */
export async function taskOf(told: ToldCase, username: string, kind: TaskKind): Promise<TaskResponse | undefined> {
  return (await workOf(told.teller, username)).find((task) => task.caseId === told.id && task.kind === kind);
}

/** Until when the triage of a case may take, everywhere that it can be read: it must be one moment. */
export async function triageDue(world: SkippingWorld, told: ToldCase): Promise<Set<string>> {
  const [clock, task, { nextDueAt }, standing] = await Promise.all([
    liveClock(told, 'triage'),
    taskOf(told, 'coordinator', 'decideTriage'),
    told.get<{ nextDueAt: string }>(),
    world.temporal.client.workflow.getHandle(caseWorkflowId(told.id)).query(standingQuery),
  ]);
  const read = [clock.dueAt, task!.dueAt, nextDueAt, standing.clock!.dueAt, standing.task!.dueAt];
  return new Set(read.map(utc));
}

/** Whether something happened at a moment: not before it, and at once. */
export function isAt(happened: string | null, moment: string): boolean {
  const late = Date.parse(happened ?? '') - Date.parse(moment);
  return late >= 0 && late < AT_ONCE_MS;
}

/** Waits until the process has taken up a case: from then on its first clock runs. */
export async function untilBegun(world: SkippingWorld, told: ToldCase): Promise<ToldCase> {
  await world.until(async () => (await told.get<{ phase: string }>()).phase === 'triage');
  return told;
}
