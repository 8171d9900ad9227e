import { PERSONAL_TASKS } from '#contracts/tasks';
import { isRegionTask, isWorkOf } from '#domain/work/move-region-task';
import type { OpenTask, TaskChoice } from '#persistence/tasks/reassignments.repository';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { Fault } from '../../http/problem.js';
import { invalidInput } from '../../http/problems.js';
import type { ReassignTasksDto } from './reassign-tasks.dto.js';

export const isPersonal = ({ kind }: OpenTask): boolean => PERSONAL_TASKS.includes(kind);

/** Work of the region itself stays with the people of its role; that of cases goes by whoever divides work. */
export const mayDivide = (user: SignedInUser, task: OpenTask): boolean => !isRegionTask(task) || isWorkOf(user, task);

/**
 * Which tasks somebody chose to reassign.
 * @throws 400 unless either tasks or a person were named
 */
export function choiceOf({ taskIds, fromUserId }: ReassignTasksDto): TaskChoice {
  if (taskIds && !fromUserId) return { ids: taskIds };
  if (fromUserId && !taskIds) return { ownerUserId: fromUserId };
  throw invalidInput([
    { path: '/taskIds', message: 'Kies taken (taskIds) of een collega (fromUserId), niet allebei.' },
  ]);
}

/**
 * Refuses tasks that were named and cannot go to somebody else.
 * @throws 400 with a fault for each
 */
export function requireDivisible(taskIds: readonly string[], found: readonly OpenTask[]): void {
  const tasks = new Map(found.map((task) => [task.id, task]));
  const faults = taskIds.flatMap((id, index): Fault[] => {
    const task = tasks.get(id);
    const path = `/taskIds/${index}`;
    if (!task)
      return [
        {
          path,
          message: 'U kunt deze taak niet verdelen: zij is klaar of niet van uw team. Haal haar weg uit de lijst.',
        },
      ];
    if (!isPersonal(task)) return [];
    return [{ path, message: 'Alleen wie hiervoor gevraagd is, kan deze taak doen. Haal haar weg uit de lijst.' }];
  });
  if (faults.length > 0) throw invalidInput(faults);
}
