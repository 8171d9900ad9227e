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
import { OrganisationLookup } from '../organisations/organisation-lookup.js';
import { AdviceResponse } from './advice.response.js';
import { organisationsIn, toAdvisedElement } from './advised-elements.js';
import { RecordAdviceDto } from './record-advice.dto.js';

@ApiTags('advices')
@Controller('cases/:caseId/advices')
export class AdvicesController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly organisations: OrganisationLookup,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'expert', 'regievoerder')
  @ReadRoute({ summary: 'What the team advised', answer: AdviceResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'advice');
  }

  @Post()
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Record the advice with its support elements and dissent',
    command: 'recordAdvice',
    answer: AdviceResponse,
  })
  record(@Command() context: CommandContext, @Body() body: RecordAdviceDto) {
    const { sessionId, elements, dissents } = body;
    const input = async () => {
      await this.organisations.require(context.user, organisationsIn(elements));
      return { sessionId, elements: elements.map(toAdvisedElement), dissents: dissents.length };
    };
    return this.commands.execute(context, 'recordAdvice', body, input);
  }
}
