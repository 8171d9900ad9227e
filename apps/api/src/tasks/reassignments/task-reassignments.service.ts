import { Injectable } from '@nestjs/common';
import { divideWork } from '#domain/work/divide-work';
import type { Division } from '#domain/work/distribute';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { ColleaguesRepository } from '#persistence/tasks/colleagues.repository';
import { ReassignmentsRepository, type OpenTask } from '#persistence/tasks/reassignments.repository';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandAnswer } from '../../commands/command-answer.js';
import type { CommandKey } from '../../commands/command-key.js';
import { Clock } from '../../http/clock.js';
import { ProblemException, problemOf, unavailable } from '../../http/problems.js';
import { ColleagueLookup } from '../../users/colleague-lookup.js';
import type { DistributeTasksDto } from './distribute-tasks.dto.js';
import { NOTHING_TO_DIVIDE } from './nothing-to-divide.js';
import type { ReassignTasksDto } from './reassign-tasks.dto.js';
import { choiceOf, isPersonal, mayDivide, requireDivisible } from './task-choice.js';
import type { TaskReassignmentResponse } from './task-reassignment.response.js';

/** What somebody asked for: the name of the command, its key and its body. */
interface Asked {
  command: 'reassignTasks' | 'distributeTasks';
  key: CommandKey;
  body: { reason: string };
}

/** Many tasks to others at once: who gets which is fixed here, a bulk run brings them there. */
@Injectable()
export class TaskReassignmentsService {
  constructor(
    private readonly reassignments: ReassignmentsRepository,
    private readonly colleagues: ColleaguesRepository,
    private readonly commands: CommandsRepository,
    private readonly lookup: ColleagueLookup,
    private readonly clock: Clock,
  ) {}

  /**
   * Named tasks, or all that somebody holds, to one colleague or to whoever has the fewest.
   * @throws 400 for tasks and people that do not fit, 409 when there is nothing to divide
   */
  async reassign(user: SignedInUser, key: CommandKey, body: ReassignTasksDto): Promise<CommandAnswer> {
    const open = await this.reassignments.openTasks(user.regionId, choiceOf(body));
    const tasks = open.filter((task) => mayDivide(user, task));
    if (body.taskIds) requireDivisible(body.taskIds, tasks);
    const divided = body.toUserId ? await this.allTo(user, tasks, body.toUserId) : await this.byLoad(user, tasks);
    return this.start(user, tasks, divided, { command: 'reassignTasks', key, body });
  }

  /** What the caller's team has not taken, over its people who are there. */
  async distribute(user: SignedInUser, key: CommandKey, body: DistributeTasksDto): Promise<CommandAnswer> {
    const tasks = await this.reassignments.openTasks(user.regionId, { queueOf: user.roles });
    return this.start(user, tasks, await this.byLoad(user, tasks), { command: 'distributeTasks', key, body });
  }

  private async allTo(user: SignedInUser, tasks: OpenTask[], toUserId: string): Promise<Division[]> {
    const divisible = tasks.filter((task) => !isPersonal(task) && task.ownerUserId !== toUserId);
    if (divisible.length > 0)
      await this.lookup.requireReceiver(user.regionId, toUserId, rolesOf(divisible), '/toUserId');
    return divisible.map(({ id }) => ({ taskId: id, userId: toUserId }));
  }

  private async byLoad({ regionId }: SignedInUser, tasks: OpenTask[]): Promise<Division[]> {
    const divisible = tasks.filter((task) => !isPersonal(task));
    const at = this.clock.now().toISOString();
    return divideWork(divisible, await this.colleagues.inRoles(regionId, rolesOf(divisible), at));
  }

  private async start(
    user: SignedInUser,
    tasks: OpenTask[],
    divided: Division[],
    { command, key, body }: Asked,
  ): Promise<CommandAnswer> {
    if (divided.length === 0) throw new ProblemException(NOTHING_TO_DIVIDE);
    const { value: idempotencyKey, hash: bodyHash } = key;
    const { id: userId, regionId } = user;
    const begun = await this.commands.begin({ userId, idempotencyKey, bodyHash, command, caseId: regionId, body });
    if (begun.status === 'otherBody') throw new ProblemException(problemOf('keyReused'));
    const run = {
      regionId,
      order: { kind: 'reassignment' as const },
      startedBy: userId,
      startedAs: user.actingRole,
      startedAt: this.clock.now().toISOString(),
      reason: body.reason,
      items: itemsOf(tasks, divided),
    };
    const answer = await this.reassignments.start(begun.id, run, (runId) => startedRun(runId, tasks, divided));
    if (!answer) throw unavailable();
    return answer;
  }
}

const rolesOf = (tasks: readonly OpenTask[]) => [...new Set(tasks.map(({ ownerRole }) => ownerRole))];

function itemsOf(tasks: readonly OpenTask[], divided: readonly Division[]) {
  const caseIds = new Map(tasks.map(({ id, caseId }) => [id, caseId]));
  return divided.map(({ taskId, userId }) => ({ taskId, caseId: caseIds.get(taskId) ?? null, toUserId: userId }));
}

function startedRun(
  bulkRunId: string,
  tasks: readonly OpenTask[],
  divided: readonly Division[],
): TaskReassignmentResponse & CommandAnswer {
  const personalTasks = tasks.filter(isPersonal).length;
  const withoutColleague = tasks.length - personalTasks - divided.length;
  return { bulkRunId, tasks: divided.length, personalTasks, withoutColleague };
}
