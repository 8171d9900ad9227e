import { Injectable } from '@nestjs/common';
import { isRegionTask, type RegionTaskMove } from '#domain/work/move-region-task';
import type { TaskEntity } from '#persistence/tasks/task.entity';
import { TasksRepository } from '#persistence/tasks/tasks.repository';
import type { CommandAnswer } from '../commands/command-answer.js';
import { notFound } from '../http/problems.js';
import { ColleagueLookup } from '../users/colleague-lookup.js';
import { CaseTasksService } from './case-tasks.service.js';
import type { CompleteTaskDto } from './complete-task.dto.js';
import type { HandOverTaskDto } from './hand-over-task.dto.js';
import { RegionTasksService } from './region-tasks.service.js';
import type { TaskMover } from './task-mover.js';

/** Claims, releases, hands over and finishes tasks: those of a case by its process, those of a region by themselves. */
@Injectable()
export class TaskMovesService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly colleagues: ColleagueLookup,
    private readonly caseTasks: CaseTasksService,
    private readonly regionTasks: RegionTasksService,
  ) {}

  async claim(mover: TaskMover, taskId: string): Promise<CommandAnswer> {
    return this.move(mover, await this.find(mover, taskId), { kind: 'claim' }, {});
  }

  async release(mover: TaskMover, taskId: string): Promise<CommandAnswer> {
    return this.move(mover, await this.find(mover, taskId), { kind: 'release' }, {});
  }

  async handOver(mover: TaskMover, taskId: string, body: HandOverTaskDto): Promise<CommandAnswer> {
    const task = await this.find(mover, taskId);
    await this.colleagues.requireReceiver(task.regionId, body.userId, [task.ownerRole], '/userId');
    return this.move(mover, task, { kind: 'handOver', toUserId: body.userId, reason: body.reason ?? null }, body);
  }

  /** Finishes a task by saying what was done. */
  async complete(mover: TaskMover, taskId: string, body: CompleteTaskDto): Promise<CommandAnswer> {
    return this.move(mover, await this.find(mover, taskId), { kind: 'complete', note: body.note }, body);
  }

  private async find(mover: TaskMover, taskId: string): Promise<TaskEntity> {
    const task = await this.tasks.find(taskId);
    if (!task) throw notFound();
    if (isRegionTask(task)) this.regionTasks.requireVisible(mover.user, task);
    else await this.caseTasks.requireOpen(mover.user, task);
    return task;
  }

  private move(mover: TaskMover, task: TaskEntity, move: RegionTaskMove, body: object): Promise<CommandAnswer> {
    return isRegionTask(task)
      ? this.regionTasks.move(mover, task, move, body)
      : this.caseTasks.move(mover, task, move, body);
  }
}
