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
import { ConsentRequirementResponse } from './consent-requirement.response.js';
import { ConsentRequirementsService } from './consent-requirements.service.js';
import { ConsentResponse } from './consent.response.js';
import { RecordConsentDto } from './record-consent.dto.js';

@ApiTags('consents')
@Controller('cases/:caseId')
export class ConsentsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly requirements: ConsentRequirementsService,
  ) {}

  @Get('consents')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @ReadRoute({
    summary: 'Statements about consent: request, help and sharing of data',
    answer: ConsentResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'consent');
  }

  @Get('consent-requirements')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @ReadRoute({
    summary: 'Who must consent to what, by age, and whether it holds',
    answer: ConsentRequirementResponse,
    list: true,
  })
  required(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.requirements.list(user, caseId);
  }

  @Post('consents')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @CommandRoute({
    summary: 'Record, refuse or withdraw one of the three consents',
    command: 'recordConsent',
    answer: ConsentResponse,
  })
  record(@Command() context: CommandContext, @Body() body: RecordConsentDto) {
    const { kind, status, givenBy } = body;
    return this.commands.execute(context, 'recordConsent', body, { kind, status, givenBy });
  }
}
