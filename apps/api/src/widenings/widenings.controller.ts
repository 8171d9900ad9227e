import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { CommandRoute } from '../http/routes.js';
import { OpenPoolLookup } from '../team-proposals/open-pool-lookup.js';
import { TeamProposalResponse } from '../team-proposals/team-proposal.response.js';
import { WidenPoolDto } from './widen-pool.dto.js';

@ApiTags('widenings')
@Controller('cases/:caseId/widenings')
export class WideningsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly pools: OpenPoolLookup,
  ) {}

  @Post()
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Look for a team in the next wider pool too: supra-regional, then national',
    command: 'widenPool',
    answer: TeamProposalResponse,
  })
  async widen(@Command() context: CommandContext, @Body() body: WidenPoolDto) {
    const pool = body.pool ?? (await this.pools.next(context.caseId));
    return this.commands.execute(context, 'widenPool', body, { pool });
  }
}
