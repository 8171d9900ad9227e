import type { ClockKind, ClockRecord } from '#contracts/clocks';
import type { TaskKind, TaskRecord } from '#contracts/tasks';
import { type ClockOptions, clocksOn, endClock, startClock } from './clocks.js';
import type { Move } from './move.js';
import { nextOnLadder } from './ladder.js';
import type { Owner } from './owners.js';
import type { CaseView } from './view.js';

export interface Question extends ClockOptions {
  task: TaskKind;
  clock: ClockKind;
  owner: Owner;
  subjectId: string;
}

/** Every wait for a person is a task with an owner and a due moment: this starts both. */
export function ask(move: Move, { task, clock, owner, subjectId, ...options }: Question): TaskRecord {
  return askUnder(move, startClock(move, clock, subjectId, { ...options, owner }), task, owner);
}

/** The same, under a clock that runs already. */
export function askUnder(move: Move, clock: ClockRecord, kind: TaskKind, owner: Owner): TaskRecord {
  giveClock(move, clock, owner);
  return move.put('task', {
    id: move.newId(),
    regionId: move.case.regionId,
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
    if (clock) endClock(move, clock, 'met');
  }
}

/** The question has gone away: all tasks and clocks of the subject end without having been met. */
export function dropQuestions(move: Move, subjectId: string): void {
  for (const task of openTasks(move, subjectId)) endTask(move, task, 'cancelled');
  for (const clock of clocksOn(move, subjectId)) endClock(move, clock, 'stopped');
}

export function openTasks(view: CaseView, subjectId: string, kinds?: readonly TaskKind[]): TaskRecord[] {
  return view.where(
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
  endClock(move, clock, 'passed');
  const tasks = move.where('task', (t) => t.state === 'open' && t.clockId === clock.id);
  // Done already by whom it was asked of, as when a case was returned on the last day of its triage.
  if (tasks.length === 0 && !move.isOfFirstRelease) return;
  const subject = { record: 'clock', id: clock.id } as const;
  const next = nextOnLadder(move, clock);
  if (!next) {
    for (const task of tasks) move.notify('late', task);
    return move.event('overdue', { subject, reasonCode: clock.kind });
  }
  const longer = startClock(move, clock.kind, clock.subjectId, next);
  for (const task of tasks) handTo(move, task, next.owner, longer);
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
  giveClock(move, clock, owner);
}

/** Whoever has the task answers for its clock too. */
export function giveClock(move: Move, { id }: ClockRecord, { role, userId }: Owner): void {
  const clock = move.require('clock', id);
  if (clock.ownerRole === role && clock.ownerUserId === userId) return;
  move.revise('clock', id, { ownerRole: role, ownerUserId: userId });
}
