import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { CompleteTaskDto } from './complete-task.dto.js';
import { HandOverTaskDto } from './hand-over-task.dto.js';
import { TaskMovesService } from './task-moves.service.js';
import { TaskQuery } from './task-query.dto.js';
import { TaskRecordResponse } from './task-record.response.js';
import { TaskResponse } from './task.response.js';
import { TasksService } from './tasks.service.js';
import { WORKERS } from './workers.js';

const TASK_ANSWER = { answer: TaskRecordResponse, phaseInside: true };

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly moves: TaskMovesService,
  ) {}

  @Get()
  @Roles(...WORKERS)
  @ReadRoute({
    summary: 'Open work: mine, my team’s or my colleagues’, what is due first on top',
    answer: TaskResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @Query() query: TaskQuery) {
    return this.tasks.list(user, query);
  }

  @Post(':taskId/claims')
  @Roles(...WORKERS)
  @CommandRoute({ summary: 'Take a task of my team', command: 'claimTask', ...TASK_ANSWER })
  claim(
    @CurrentUser() user: SignedInUser,
    @PathId('taskId') taskId: string,
    @Key() key: CommandKey,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.moves.claim({ user, key }, taskId);
  }

  @Post(':taskId/releases')
  @Roles(...WORKERS)
  @CommandRoute({ summary: 'Give a task back to my team', command: 'releaseTask', ...TASK_ANSWER })
  release(
    @CurrentUser() user: SignedInUser,
    @PathId('taskId') taskId: string,
    @Key() key: CommandKey,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.moves.release({ user, key }, taskId);
  }

  @Post(':taskId/hand-overs')
  @Roles(...WORKERS)
  @CommandRoute({ summary: 'Give a task to a colleague', command: 'handOverTask', ...TASK_ANSWER })
  handOver(
    @CurrentUser() user: SignedInUser,
    @PathId('taskId') taskId: string,
    @Key() key: CommandKey,
    @Body() body: HandOverTaskDto,
  ) {
    return this.moves.handOver({ user, key }, taskId, body);
  }

  @Post(':taskId/completions')
  @Roles(...WORKERS)
  @CommandRoute({ summary: 'Finish a task that ends by saying so', command: 'completeTask', ...TASK_ANSWER })
  complete(
    @CurrentUser() user: SignedInUser,
    @PathId('taskId') taskId: string,
    @Key() key: CommandKey,
    @Body() body: CompleteTaskDto,
  ) {
    return this.moves.complete({ user, key }, taskId, body);
  }
}
