import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { CommandRoute } from '../http/routes.js';
import { TeamProposalResponse } from '../team-proposals/team-proposal.response.js';
import { WidenPoolDto } from './widen-pool.dto.js';

@ApiTags('widenings')
@Controller('cases/:caseId/widenings')
export class WideningsController {
  constructor(private readonly commands: CommandsService) {}

  @Post()
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Look for a team in the supra-regional pool too',
    command: 'widenPool',
    answer: TeamProposalResponse,
  })
  widen(@Command() context: CommandContext, @Body() body: WidenPoolDto) {
    return this.commands.execute(context, 'widenPool', body, {});
  }
}
