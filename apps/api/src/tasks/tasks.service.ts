import { Injectable } from '@nestjs/common';
import { TasksRepository, type TaskWithCase } from '#persistence/tasks/tasks.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { CommandsService } from '../commands/commands.service.js';
import { RefusalException } from '../commands/refusal.exception.js';
import { WhoWasFirst } from '../commands/who-was-first.js';
import { Clock } from '../http/clock.js';
import { pageAnswer, pageRequest, type Page } from '../http/page.js';
import { notFound } from '../http/problems.js';
import type { CompleteTaskDto } from './complete-task.dto.js';
import type { TaskQuery } from './task-query.dto.js';
import { TASK_TEXTS } from '../case-records/task-texts.js';
import type { TaskResponse } from './task.response.js';

@Injectable()
export class TasksService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly commands: CommandsService,
    private readonly visibility: CaseVisibility,
    private readonly firsts: WhoWasFirst,
    private readonly clock: Clock,
  ) {}

  /** What this user must do, and what the team has not divided yet; what is due first comes first. */
  async list(user: SignedInUser, query: TaskQuery): Promise<Page<TaskResponse>> {
    const worker = { userId: user.id, roles: user.roles, regionId: user.regionId };
    const page = await this.tasks.list(worker, query.scope ?? 'both', pageRequest(query));
    const now = this.clock.now().toISOString();
    return pageAnswer(page, (task) => describe(task, user, now), { path: '/v1/tasks', query });
  }

  /** Finishes a task by saying what was done. */
  async complete(user: SignedInUser, taskId: string, key: CommandKey, body: CompleteTaskDto): Promise<CommandAnswer> {
    const task = await this.tasks.find(taskId);
    if (!task) throw notFound();
    await this.visibility.require(user, task.caseId);
    if (task.state !== 'open') throw await this.tooLate(task);
    // Somebody with several roles acts in the one that the task was given to.
    const actingRole = user.roles.includes(task.ownerRole) ? task.ownerRole : user.actingRole;
    const context = { caseId: task.caseId, user: { ...user, actingRole }, key };
    return this.commands.execute(context, 'completeTask', body, { taskId });
  }

  /** The process no longer knows a task that is finished; the table does. */
  private tooLate({ id, caseId, endedAt }: TaskWithCase): Promise<RefusalException> {
    const refusal = new RefusalException('alreadyDecided', endedAt ? { at: endedAt } : {});
    return this.firsts.complete(refusal, caseId, { taskId: id });
  }
}

function describe(task: TaskWithCase, user: SignedInUser, now: string): TaskResponse {
  const { id, kind, caseId, subjectId, ownerRole, ownerUserId, since, dueAt } = task;
  return {
    id,
    kind,
    what: TASK_TEXTS[kind],
    caseId,
    reference: task.case.reference,
    subjectId,
    ownerRole,
    owner: ownerUserId === user.id ? user.displayName : null,
    since,
    dueAt,
    overdue: dueAt <= now,
  };
}
