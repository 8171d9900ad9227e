import type { Actor } from '#contracts/cases';
import type { Role } from '#contracts/codes';
import { PERSONAL_TASKS, type TaskRecord } from '#contracts/tasks';
import { actsAs } from '../../case-escalation/checks.js';
import type { Move } from '../../case-escalation/move.js';
import type { Owner } from '../../case-escalation/owners.js';
import { admit } from '../../case-escalation/participants.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { giveClock } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';

/** Those who divide the work of a region, that of others too. */
const DIVIDE_WORK: readonly Role[] = ['coordinator', 'regionAdmin'];

/** Somebody takes work from the queue of their team. */
export const claimTask: CommandRule<'claimTask'> = {
  check(view, { actor, input }) {
    const task = view.require('task', input.taskId);
    if (task.ownerUserId) refuse('alreadyClaimed', { by: task.ownerUserId });
    if (task.ownerRole !== actor.role) refuse('notYours');
  },
  decide(move, { actor, input }) {
    return give(move, input.taskId, actor.userId, 'taskClaimed');
  },
};

/** Somebody puts work back in the queue of the team. */
export const releaseTask: CommandRule<'releaseTask'> = {
  check(view, { actor, input }) {
    const task = view.require('task', input.taskId);
    if (!task.ownerUserId) refuse('notInThisPhase');
    mayGiveAway(actor, task);
  },
  decide(move, { input }) {
    return give(move, input.taskId, null, 'taskReleased');
  },
};

/** Somebody gives work to a colleague. */
export const handOverTask: CommandRule<'handOverTask'> = {
  check(view, { actor, input }) {
    const task = view.require('task', input.taskId);
    if (task.ownerUserId === input.userId) refuse('alreadyClaimed', { by: input.userId });
    mayGiveAway(actor, task);
  },
  decide(move, { input }) {
    return give(move, input.taskId, input.userId, 'taskHandedOver');
  },
};

function mayGiveAway(actor: Actor, { kind, ownerUserId }: TaskRecord): void {
  if (PERSONAL_TASKS.includes(kind)) refuse('personalTask');
  const isTheirs = ownerUserId !== null && actsAs(actor).includes(ownerUserId);
  if (!isTheirs && !DIVIDE_WORK.includes(actor.role)) refuse('notYours');
}

function give(
  move: Move,
  taskId: string,
  userId: string | null,
  event: 'taskClaimed' | 'taskReleased' | 'taskHandedOver',
) {
  const subject = { record: 'task', id: taskId } as const;
  const task = move.revise('task', taskId, { ownerUserId: userId });
  const owner: Owner = { role: task.ownerRole, userId };
  const clock = task.clockId && move.find('clock', task.clockId);
  if (clock) giveClock(move, clock, owner);
  letSee(move, owner);
  move.event(event, { subject, reasonCode: task.kind, reasonWords: 'reason' });
  return subject;
}

/** Coordinators see every case of their region, and administrators none; others only those they have a part in. */
function letSee(move: Move, { role, userId }: Owner): void {
  if (userId && !DIVIDE_WORK.includes(role)) admit(move, userId, role, role === 'regievoerder' ? 'full' : 'asked');
}
