import type { Role } from '#contracts/codes';
import type { RefusalCode } from '#contracts/refusals';
import { DECIDED_REGION_TASKS, REGION_TASK_KINDS, type RegionTaskRecord, type TaskKind } from '#contracts/tasks';

/** What somebody does with a task of the region, outside every case. */
export type RegionTaskMove =
  | { kind: 'claim' }
  | { kind: 'release' }
  | { kind: 'handOver'; toUserId: string; reason: string | null }
  | { kind: 'complete'; note: string };

/** Who does it. */
export interface Mover {
  userId: string;
  standsInFor: readonly string[];
  roles: readonly Role[];
  regionId: string;
}

type Standing = Pick<RegionTaskRecord, 'regionId' | 'ownerRole' | 'ownerUserId' | 'state' | 'endedAt'>;

export type MovedTask =
  { refused: RefusalCode } | { refused?: undefined; task: Pick<Standing, 'ownerUserId' | 'state' | 'endedAt'> };

/** Whether a task is of a region, and of no case's process. */
export const isRegionTask = ({ kind }: { kind: TaskKind }): boolean => REGION_TASK_KINDS.some((each) => each === kind);

/** Whether a task of a region is there for somebody: only for its people who have its role. */
export const isWorkOf = (
  { regionId, roles }: Pick<Mover, 'regionId' | 'roles'>,
  task: Pick<Standing, 'regionId' | 'ownerRole'>,
): boolean => task.regionId === regionId && roles.includes(task.ownerRole);

/** The task as a move leaves it, or why it cannot be made. */
export function moveRegionTask(
  task: Standing & { kind: TaskKind },
  move: RegionTaskMove,
  mover: Mover,
  at: string,
): MovedTask {
  if (!isWorkOf(mover, task)) return { refused: 'unknownRecord' };
  if (task.state !== 'open') return { refused: 'alreadyDecided' };
  const { ownerUserId, state, endedAt } = task;
  const held = ownerUserId !== null;
  const mine = held && [mover.userId, ...mover.standsInFor].includes(ownerUserId);
  switch (move.kind) {
    case 'claim':
      return held ? { refused: 'alreadyClaimed' } : { task: { ownerUserId: mover.userId, state, endedAt } };
    case 'release':
      return mine ? { task: { ownerUserId: null, state, endedAt } } : { refused: 'notYours' };
    case 'handOver':
      return { task: { ownerUserId: move.toUserId, state, endedAt } };
    case 'complete':
      if (DECIDED_REGION_TASKS.includes(task.kind)) return { refused: 'notInThisPhase' };
      return mine || !held ? { task: { ownerUserId, state: 'done', endedAt: at } } : { refused: 'notYours' };
  }
}
