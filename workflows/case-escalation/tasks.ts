import type { ClockKind, ClockRecord } from '#contracts/clocks';
import type { TaskKind, TaskRecord } from '#contracts/tasks';
import { clocksOn, meetClock, startClock, stopClock, type ClockOptions } from './clocks.js';
import type { Move } from './move.js';
import { holder, type Owner } from './owners.js';

export interface Question extends ClockOptions {
  task: TaskKind;
  clock: ClockKind;
  owner: Owner;
  subjectId: string;
}

/** Every wait for a person is a task with an owner and a due moment: this starts both. */
export function ask(move: Move, { task, clock, owner, subjectId, ...options }: Question): TaskRecord {
  return askUnder(move, startClock(move, clock, subjectId, options), task, owner);
}

/** The same, under a clock that runs already. */
export function askUnder(move: Move, clock: ClockRecord, kind: TaskKind, owner: Owner): TaskRecord {
  return move.put('task', {
    id: move.newId(),
    caseId: move.case.id,
    kind,
    subjectId: clock.subjectId,
    ownerRole: owner.role,
    ownerUserId: owner.userId,
    clockId: clock.id,
    since: move.at,
    dueAt: clock.dueAt,
    state: 'open',
    endedAt: null,
  });
}

/** What was asked has been done: its tasks end, and the clocks of these tasks are met. */
export function settle(
  move: Move,
  subjectId: string,
  kinds?: readonly TaskKind[],
  words?: Record<string, string>,
): void {
  for (const task of openTasks(move, subjectId, kinds)) {
    endTask(move, task, 'done', words);
    const clock = task.clockId && move.find('clock', task.clockId);
    if (clock) meetClock(move, clock);
  }
}

/** The question has gone away: all tasks and clocks of the subject end without having been met. */
export function dropQuestions(move: Move, subjectId: string): void {
  for (const task of openTasks(move, subjectId)) endTask(move, task, 'cancelled');
  for (const clock of clocksOn(move, subjectId)) stopClock(move, clock);
}

export function openTasks(move: Move, subjectId: string, kinds?: readonly TaskKind[]): TaskRecord[] {
  return move.where(
    'task',
    (t) => t.state === 'open' && t.subjectId === subjectId && (!kinds || kinds.includes(t.kind)),
  );
}

export function endTask(
  move: Move,
  task: TaskRecord,
  state: 'done' | 'cancelled',
  words?: Record<string, string>,
): void {
  move.revise('task', task.id, { state, endedAt: move.at }, words);
}

/**
 * A clock ran out and the work is not done: the next of the policy's ladder gets the task, with a term of its own.
 * At the end of the ladder it stays with its last owner, late and visible; nothing is ever dropped or decided by itself.
 */
export function escalate(move: Move, clock: ClockRecord): void {
  move.revise('clock', clock.id, { state: 'passed' });
  const { ladder, ladderTerm } = move.policy.clocks[clock.kind];
  const next = ladder[clock.rung];
  const tasks = move.where('task', (t) => t.state === 'open' && t.clockId === clock.id);
  const subject = { record: 'clock', id: clock.id } as const;
  if (!next) return move.event('overdue', { subject, reasonCode: clock.kind });
  const longer = startClock(move, clock.kind, clock.subjectId, {
    term: ladderTerm ?? clock.term,
    rung: clock.rung + 1,
  });
  for (const task of tasks) handTo(move, task, holder(move, next), longer);
  move.event('escalated', { subject, reasonCode: clock.kind });
}

/** Gives a task to somebody else, under another clock. */
export function handTo(move: Move, task: TaskRecord, owner: Owner, clock: ClockRecord): void {
  move.revise('task', task.id, {
    ownerRole: owner.role,
    ownerUserId: owner.userId,
    clockId: clock.id,
    dueAt: clock.dueAt,
  });
}
