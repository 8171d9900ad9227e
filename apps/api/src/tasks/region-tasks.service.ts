import { Injectable } from '@nestjs/common';
import type { CommandName } from '#contracts/commands';
import { isWorkOf, type RegionTaskMove } from '#domain/work/move-region-task';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { RegionTaskMovesRepository } from '#persistence/tasks/region-task-moves.repository';
import type { TaskEntity } from '#persistence/tasks/task.entity';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import { RefusalException } from '../commands/refusal.exception.js';
import { Clock } from '../http/clock.js';
import { notFound, ProblemException, problemOf, unavailable } from '../http/problems.js';
import type { TaskMover } from './task-mover.js';
import { workerOf } from './worker-of.js';

const COMMANDS: Record<RegionTaskMove['kind'], CommandName> = {
  claim: 'claimTask',
  release: 'releaseTask',
  handOver: 'handOverTask',
  complete: 'completeTask',
};

/** Tasks of a region: no process knows them, so that they can be done while the engine is away. */
@Injectable()
export class RegionTasksService {
  constructor(
    private readonly commands: CommandsRepository,
    private readonly moves: RegionTaskMovesRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws 404 for a task of another region or of a role that this user does not have */
  requireVisible(user: SignedInUser, task: TaskEntity): void {
    if (!isWorkOf(user, task)) throw notFound();
  }

  async move(mover: TaskMover, task: TaskEntity, move: RegionTaskMove, body: object): Promise<CommandAnswer> {
    const commandId = await this.begin(mover, COMMANDS[move.kind], body);
    const made = await this.moves.make({
      commandId,
      taskId: task.id,
      move,
      mover: workerOf(mover.user),
      at: this.clock.now().toISOString(),
    });
    if (!made) throw unavailable();
    if ('answer' in made) return made.answer;
    await this.commands.discard(commandId);
    const { refused, ...first } = made;
    throw new RefusalException(refused, first);
  }

  private async begin({ user, key }: TaskMover, command: CommandName, body: object): Promise<string> {
    const begun = await this.commands.begin({
      userId: user.id,
      idempotencyKey: key.value,
      bodyHash: key.hash,
      command,
      caseId: user.regionId,
      body,
    });
    if (begun.status === 'otherBody') throw new ProblemException(problemOf('keyReused'));
    return begun.id;
  }
}
