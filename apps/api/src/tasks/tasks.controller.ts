import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { CompleteTaskDto } from './complete-task.dto.js';
import { CompletedTaskResponse } from './completed-task.response.js';
import { TaskQuery } from './task-query.dto.js';
import { TaskResponse } from './task.response.js';
import { TasksService } from './tasks.service.js';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'expert', 'mandateHolder', 'provider', 'regievoerder', 'regionAdmin')
  @ReadRoute({ summary: 'My work and my team’s, what is due first on top', answer: TaskResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @Query() query: TaskQuery) {
    return this.tasks.list(user, query);
  }

  @Post(':taskId/completions')
  @Roles('coordinator', 'casusinbrenger', 'expert', 'mandateHolder', 'provider', 'regievoerder', 'regionAdmin')
  @CommandRoute({
    summary: 'Finish a task that ends by saying so',
    command: 'completeTask',
    answer: CompletedTaskResponse,
  })
  complete(
    @CurrentUser() user: SignedInUser,
    @PathId('taskId') taskId: string,
    @Key() key: CommandKey,
    @Body() body: CompleteTaskDto,
  ) {
    return this.tasks.complete(user, taskId, key, body);
  }
}
