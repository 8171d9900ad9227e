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
import { DecideTriageDto } from './decide-triage.dto.js';
import { TriageDecisionResponse } from './triage-decision.response.js';
import { TriageDecisionsService } from './triage-decisions.service.js';

@ApiTags('triage-decisions')
@Controller('cases/:caseId/triage-decisions')
export class TriageDecisionsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly decisions: TriageDecisionsService,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger')
  @ReadRoute({ summary: 'Decisions of the triage', answer: TriageDecisionResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'triageDecision');
  }

  @Post()
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Decide what happens with a submitted case',
    command: 'decideTriage',
    answer: TriageDecisionResponse,
  })
  decide(@Command() context: CommandContext, @Body() body: DecideTriageDto) {
    return this.commands.execute(context, 'decideTriage', body, () => this.decisions.inputOf(context.user, body));
  }
}
