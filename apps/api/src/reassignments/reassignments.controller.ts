import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CaseMoveResponse } from '../case-records/case-move.response.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { CommandRoute } from '../http/routes.js';
import { UserLookup } from '../users/user-lookup.js';
import { ReassignDto } from './reassign.dto.js';

@ApiTags('reassignments')
@Controller('cases/:caseId/reassignments')
export class ReassignmentsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly users: UserLookup,
  ) {}

  @Post()
  @Roles('coordinator', 'regionAdmin')
  @CommandRoute({
    summary: 'Give the case another coordinator or regievoerder',
    command: 'reassign',
    answer: CaseMoveResponse,
  })
  async reassign(@Command() context: CommandContext, @Body() body: ReassignDto) {
    const { duty, userId } = body;
    await this.users.require(context.user, { '/userId': userId }, duty);
    return this.commands.execute(context, 'reassign', body, { duty, userId });
  }
}
