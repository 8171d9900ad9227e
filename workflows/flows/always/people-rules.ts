import type { Role } from '#contracts/codes';
import { COMPLETABLE_TASKS, type TaskRecord } from '#contracts/tasks';
import type { Actor } from '#contracts/cases';
import { clocksOn, endClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { actsAs } from '../../case-escalation/checks.js';
import { admit, dismiss } from '../../case-escalation/participants.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { sharingQuestion } from '../../case-escalation/sharing.js';
import { endTask, giveClock } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { changeRooms } from '../assembly/meeting.js';
import { askToReview } from './pause-rules.js';

/** Somebody else becomes coordinator or regievoerder of this case: the open work goes along. */
export const reassign: CommandRule<'reassign'> = {
  check() {},
  asks: (view, { input }) => (input.duty === 'regievoerder' ? sharingQuestion(view) : null),
  decide(move, { input: { duty, userId } }) {
    if (duty === 'coordinator') {
      moveTasks(move, 'coordinator', move.case.coordinatorId, userId);
      move.reviseCase({ coordinatorId: userId });
      changeRooms(move);
    } else {
      appointRegievoerder(move, userId);
    }
    move.event('reassigned', { reasonCode: duty, reasonWords: 'reason' });
    return { record: 'case', id: move.case.id };
  },
};

/**
 * From now on this regievoerder stands beside the family; whoever did so before goes, without the open work. Somebody is
 * always responsible: without consent to share they are so before they may read.
 */
export function appointRegievoerder(move: Move, userId: string): void {
  const leaving = move.case.regievoerderId;
  if (leaving) {
    moveTasks(move, 'regievoerder', leaving, userId);
    dismiss(move, leaving, 'regievoerder');
    changeRooms(move);
  }
  move.reviseCase({ regievoerderId: userId });
  admit(move, userId, 'regievoerder', 'full');
}

/** Work that is finished by saying so, with what was done. */
export const completeTask: CommandRule<'completeTask'> = {
  check(view, { actor, input }) {
    const task = view.require('task', input.taskId);
    if (!COMPLETABLE_TASKS.includes(task.kind)) refuse('notInThisPhase', { was: task.kind });
    if (!mayComplete(actor, task)) refuse('notYours');
  },
  decide(move, { input: { taskId } }) {
    const subject = { record: 'task', id: taskId } as const;
    const task = move.require('task', taskId);
    endTask(move, task, 'done', { note: 'note' });
    for (const clock of clocksOn(move, task.subjectId)) if (clock.id === task.clockId) endClock(move, clock, 'met');
    // Looked at, and it goes on for good reasons: then somebody looks again.
    if (task.kind === 'reviewPause') askToReview(move, task.subjectId);
    move.event('taskCompleted', { subject, reasonCode: task.kind, reasonWords: 'note' });
    return subject;
  },
};

function mayComplete(actor: Actor, task: TaskRecord): boolean {
  return task.ownerUserId ? actsAs(actor).includes(task.ownerUserId) : task.ownerRole === actor.role;
}

function moveTasks(move: Move, role: Role, from: string, to: string): void {
  const tasks = move.where('task', (t) => t.state === 'open' && t.ownerRole === role && t.ownerUserId === from);
  for (const { id, clockId } of tasks) {
    move.revise('task', id, { ownerUserId: to });
    const clock = clockId && move.find('clock', clockId);
    if (clock) giveClock(move, clock, { role, userId: to });
  }
}
