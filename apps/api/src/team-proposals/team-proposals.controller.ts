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
import { examplesOf } from '../http/problem-responses.js';
import { CommandRoute, QueryRoute, ReadRoute } from '../http/routes.js';
import { ProposeTeamDto } from './propose-team.dto.js';
import { ReasonsResponse } from './reasons.response.js';
import { WhatIfResponse, WhyNotResponse } from './suggested-team.response.js';
import { TeamProposalResponse } from './team-proposal.response.js';
import { TeamProposalsService } from './team-proposals.service.js';
import { TeamQuestionsService } from './team-questions.service.js';
import { TeamReasonsService } from './team-reasons.service.js';
import { WhatIfDto } from './what-if.dto.js';
import { WhyNotDto } from './why-not.dto.js';

const NOT_KEPT = examplesOf(['noRun']);

@ApiTags('team-proposals')
@Controller('cases/:caseId/team-proposals')
export class TeamProposalsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly proposals: TeamProposalsService,
    private readonly reasons: TeamReasonsService,
    private readonly questions: TeamQuestionsService,
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
  propose(@Command() context: CommandContext, @Body() body: ProposeTeamDto) {
    const input = () => this.proposals.inputOf(context.user, context.caseId, body);
    return this.commands.execute(context, 'proposeTeam', body, input);
  }

  @Get(':proposalId/reasons')
  @Roles('coordinator')
  @ReadRoute({
    summary: 'Why this team, or why there is none: in sentences, with figures',
    answer: ReasonsResponse,
    problems: NOT_KEPT,
  })
  explain(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('proposalId') proposalId: string,
  ) {
    return this.reasons.explain(user, caseId, proposalId);
  }

  @Post(':proposalId/why-nots')
  @Roles('coordinator')
  @QueryRoute({
    summary: 'Why somebody is not in this team: the rule, or what a team with them costs',
    description: 'Answered from the pool as it was when the team was found. Nothing changes and nobody is asked.',
    answer: WhyNotResponse,
    problems: NOT_KEPT,
  })
  whyNot(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('proposalId') proposalId: string,
    @Body() body: WhyNotDto,
  ) {
    return this.questions.whyNot(user, caseId, proposalId, body.expertId);
  }

  @Post(':proposalId/what-ifs')
  @Roles('coordinator')
  @QueryRoute({
    summary: 'What team there would be without somebody, with them, at another moment, or with another demand',
    description: 'Answered from the pool as it was when the team was found. Nothing changes and nobody is asked.',
    answer: WhatIfResponse,
    problems: NOT_KEPT,
  })
  whatIf(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('proposalId') proposalId: string,
    @Body() body: WhatIfDto,
  ) {
    return this.questions.whatIf(user, caseId, proposalId, body);
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
