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
import { AdjustElementDto } from './adjust-element.dto.js';
import { AdjustmentResponse } from './adjustment.response.js';
import { ConfirmElementDto } from './confirm-element.dto.js';
import { DropElementDto } from './drop-element.dto.js';
import { EndElementDto } from './end-element.dto.js';
import { SupportElementResponse } from './support-element.response.js';

@ApiTags('support-elements')
@Controller('cases/:caseId/support-elements')
export class SupportElementsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly organisations: OrganisationLookup,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'expert', 'provider', 'mandateHolder')
  @ReadRoute({ summary: 'The pieces of help of the plan', answer: SupportElementResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'supportElement');
  }

  @Get(':elementId/adjustments')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'provider')
  @ReadRoute({ summary: 'Steps in how much help there is', answer: AdjustmentResponse, list: true })
  listAdjustments(
    @CurrentUser() user: SignedInUser,
    @PathId('caseId') caseId: string,
    @PathId('elementId') elementId: string,
  ) {
    return this.records.list(user, caseId, 'adjustment', { elementId });
  }

  @Post(':elementId/confirmations')
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Confirm an element: first best, or second best with what was missing',
    command: 'confirmElement',
    answer: SupportElementResponse,
  })
  confirm(@Command() context: CommandContext, @PathId('elementId') elementId: string, @Body() body: ConfirmElementDto) {
    const { choice, missing = null, providerId = null, costCents } = body;
    const input = async () => {
      await this.organisations.require(context.user, { '/providerId': providerId });
      return { elementId, choice, missing, providerId, costCents };
    };
    return this.commands.execute(context, 'confirmElement', body, input);
  }

  @Post(':elementId/drops')
  @Roles('coordinator')
  @CommandRoute({ summary: 'Take an element out of the plan', command: 'dropElement', answer: SupportElementResponse })
  drop(@Command() context: CommandContext, @PathId('elementId') elementId: string, @Body() body: DropElementDto) {
    return this.commands.execute(context, 'dropElement', body, { elementId });
  }

  @Post(':elementId/adjustments')
  @Roles('coordinator', 'regievoerder', 'provider')
  @CommandRoute({ summary: 'Step the help up or down', command: 'adjustElement', answer: AdjustmentResponse })
  adjust(@Command() context: CommandContext, @PathId('elementId') elementId: string, @Body() body: AdjustElementDto) {
    const { amount, unit, per } = body.intensity;
    const input = { elementId, intensity: { amount, unit, per }, from: body.from };
    return this.commands.execute(context, 'adjustElement', body, input);
  }

  @Post(':elementId/outcomes')
  @Roles('coordinator', 'regievoerder', 'provider')
  @CommandRoute({ summary: 'End an element with its outcome', command: 'endElement', answer: SupportElementResponse })
  end(@Command() context: CommandContext, @PathId('elementId') elementId: string, @Body() body: EndElementDto) {
    return this.commands.execute(context, 'endElement', body, { elementId, outcome: body.outcome });
  }
}
