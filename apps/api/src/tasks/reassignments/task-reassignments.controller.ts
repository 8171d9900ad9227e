import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandAnswer } from '../../commands/command-answer.js';
import type { CommandKey } from '../../commands/command-key.js';
import { Key } from '../../commands/key.decorator.js';
import { CommandRoute } from '../../http/routes.js';
import { DIVIDERS } from '../workers.js';
import { DistributeTasksDto } from './distribute-tasks.dto.js';
import { NOTHING_TO_DIVIDE } from './nothing-to-divide.js';
import { ReassignTasksDto } from './reassign-tasks.dto.js';
import { TaskReassignmentResponse } from './task-reassignment.response.js';
import { TaskReassignmentsService } from './task-reassignments.service.js';

const RUN_STARTED = {
  answer: TaskReassignmentResponse,
  location: ({ bulkRunId }: CommandAnswer) => `/v1/bulk-runs/${String(bulkRunId)}`,
  problems: [NOTHING_TO_DIVIDE],
};

@ApiTags('task-reassignments')
@Controller()
export class TaskReassignmentsController {
  constructor(private readonly reassignments: TaskReassignmentsService) {}

  @Post('task-reassignments')
  @Roles(...DIVIDERS)
  @CommandRoute({ summary: 'Give many tasks to one colleague, or to whoever has the fewest', ...RUN_STARTED })
  reassign(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: ReassignTasksDto) {
    return this.reassignments.reassign(user, key, body);
  }

  @Post('task-distributions')
  @Roles(...DIVIDERS)
  @CommandRoute({ summary: 'Divide what my team has not taken over who is there, by load', ...RUN_STARTED })
  distribute(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: DistributeTasksDto) {
    return this.reassignments.distribute(user, key, body);
  }
}
