import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { AnalysisRequestResponse } from './analysis-request.response.js';
import { AskAnalysisDto } from './ask-analysis.dto.js';
import { DeliverAnalysisDto } from './deliver-analysis.dto.js';

@ApiTags('analysis-requests')
@Controller('cases/:caseId/analysis-requests')
export class AnalysisRequestsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'expert', 'provider')
  @ReadRoute({ summary: 'Requests for a verklarende analyse', answer: AnalysisRequestResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'analysisRequest');
  }

  @Post()
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Ask for an analysis before the advice',
    command: 'askAnalysis',
    answer: AnalysisRequestResponse,
  })
  ask(@Command() context: CommandContext, @Body() body: AskAnalysisDto) {
    return this.commands.execute(context, 'askAnalysis', body, { userId: body.userId ?? null });
  }

  @Post(':analysisRequestId/deliveries')
  @Roles('coordinator', 'casusinbrenger', 'expert', 'provider')
  @CommandRoute({ summary: 'Deliver the analysis', command: 'deliverAnalysis', answer: AnalysisRequestResponse })
  deliver(
    @Command() context: CommandContext,
    @PathId('analysisRequestId') analysisRequestId: string,
    @Body() body: DeliverAnalysisDto,
  ) {
    return this.commands.execute(context, 'deliverAnalysis', body, { analysisRequestId });
  }
}
