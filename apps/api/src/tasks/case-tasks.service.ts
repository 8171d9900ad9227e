import { Injectable } from '@nestjs/common';
import type { RegionTaskMove } from '#domain/work/move-region-task';
import type { TaskEntity } from '#persistence/tasks/task.entity';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import { CommandsService } from '../commands/commands.service.js';
import { RefusalException } from '../commands/refusal.exception.js';
import { WhoWasFirst } from '../commands/who-was-first.js';
import { actingRoleFor } from './acting-role.js';
import type { TaskMover } from './task-mover.js';

/** Tasks of a case: only its process moves them. */
@Injectable()
export class CaseTasksService {
  constructor(
    private readonly commands: CommandsService,
    private readonly visibility: CaseVisibility,
    private readonly firsts: WhoWasFirst,
  ) {}

  /**
   * The process no longer knows a task that has ended; the table does.
   * @throws 404 for a case that is not theirs, 409 with who was first for a task that has ended
   */
  async requireOpen(user: SignedInUser, { id, caseId, state, endedAt }: TaskEntity): Promise<void> {
    await this.visibility.require(user, caseId!);
    if (state === 'open') return;
    const refusal = new RefusalException('alreadyDecided', endedAt ? { at: endedAt } : {});
    throw await this.firsts.complete(refusal, caseId!, { taskId: id });
  }

  /** @throws 409 for work that was asked of an expert, who cannot give it to somebody who was not asked into the case */
  move({ user, key }: TaskMover, task: TaskEntity, move: RegionTaskMove, body: object): Promise<CommandAnswer> {
    const isGivenAway = move.kind === 'release' || move.kind === 'handOver';
    if (isGivenAway && task.ownerRole === 'expert') throw new RefusalException('personalTask');
    const routeRoles = [actingRoleFor(user, task), ...user.routeRoles];
    const context = { caseId: task.caseId!, user: { ...user, routeRoles }, key };
    const taskId = task.id;
    switch (move.kind) {
      case 'claim':
        return this.commands.execute(context, 'claimTask', body, { taskId });
      case 'release':
        return this.commands.execute(context, 'releaseTask', body, { taskId });
      case 'handOver':
        return this.commands.execute(context, 'handOverTask', body, { taskId, userId: move.toUserId });
      case 'complete':
        return this.commands.execute(context, 'completeTask', body, { taskId });
    }
  }
}
