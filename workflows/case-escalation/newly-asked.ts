import type { Change } from '#contracts/case-process';
import type { Actor } from '#contracts/cases';
import type { NoticeKind } from '#contracts/notices';
import type { TaskRecord } from '#contracts/tasks';
import type { CaseState } from './state.js';

/** The tasks that are somebody's now and were not before; nobody is told of what they gave themselves. */
export function newlyAsked(
  state: CaseState,
  changes: readonly Change[],
  actor: Actor | null,
): { kind: NoticeKind; task: TaskRecord }[] {
  return changes.flatMap((change) => {
    if (change.record !== 'task' || change.row.state !== 'open') return [];
    const task = change.row;
    const before = state.find('task', task.id);
    const same = before?.ownerUserId === task.ownerUserId && before?.ownerRole === task.ownerRole;
    if (same || (actor && task.ownerUserId === actor.userId)) return [];
    // Without a person behind it, only a clock that ran out moves a task.
    return [{ kind: before && !actor ? 'escalated' : 'asked', task }];
  });
}
