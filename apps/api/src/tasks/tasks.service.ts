import { Injectable } from '@nestjs/common';
import { TasksRepository } from '#persistence/tasks/tasks.repository';
import type { TaskScope } from '#persistence/tasks/worker';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { pageAnswer, pageRequest, type Page } from '../http/page.js';
import { notAllowed } from '../http/problems.js';
import type { TaskQuery } from './task-query.dto.js';
import type { TaskResponse } from './task.response.js';
import { taskView } from './task-view.js';
import { workerOf } from './worker-of.js';
import { DIVIDERS } from './workers.js';

/** Open work in lists. */
@Injectable()
export class TasksService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * What this user must do, what the team has not divided yet, or what colleagues hold; what is due first comes first.
   * @throws 403 for the work of colleagues to who divides no work
   */
  async list(user: SignedInUser, query: TaskQuery): Promise<Page<TaskResponse>> {
    const page = await this.tasks.list(workerOf(user), scopeOf(user, query), pageRequest(query));
    const now = this.clock.now().toISOString();
    return pageAnswer(page, (task) => taskView(task, user, now), { path: '/v1/tasks', query });
  }
}

function scopeOf(user: SignedInUser, { scope, ownerId }: TaskQuery): TaskScope {
  if (scope !== 'colleagues') return { whose: scope ?? 'both' };
  if (!user.roles.some((role) => DIVIDERS.includes(role))) throw notAllowed();
  return { whose: scope, ...(ownerId && { ownerId }) };
}
