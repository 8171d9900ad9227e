import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { ProposeTeamDto } from './propose-team.dto.js';
import { TeamProposalResponse } from './team-proposal.response.js';
import { TeamProposalsService } from './team-proposals.service.js';

@ApiTags('team-proposals')
@Controller('cases/:caseId/team-proposals')
export class TeamProposalsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly proposals: TeamProposalsService,
  ) {}

  @Get()
  @Roles('coordinator')
  @ReadRoute({ summary: 'Proposals for a team', answer: TeamProposalResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'teamProposal');
  }

  @Post()
  @Roles('coordinator')
  @CommandRoute({ summary: 'Have the best team worked out', command: 'proposeTeam', answer: TeamProposalResponse })
  async propose(@Command() context: CommandContext, @Body() body: ProposeTeamDto) {
    return this.commands.execute(context, 'proposeTeam', body, await this.proposals.inputOf(context.user, body));
  }

  @Post(':proposalId/confirmations')
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Confirm the team: the deliberation begins',
    command: 'confirmTeam',
    answer: TeamProposalResponse,
  })
  confirm(
    @Command() context: CommandContext,
    @PathId('proposalId') proposalId: string,
    @Body(NoBodyPipe) body: object,
  ) {
    return this.commands.execute(context, 'confirmTeam', body, { proposalId });
  }
}
