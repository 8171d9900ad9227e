import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { CommandRoute } from '../http/routes.js';
import { ChangeInvolvedOrganisationsDto } from './change-involved-organisations.dto.js';
import { InvolvedOrganisationsResponse } from './involved-organisations.response.js';
import { InvolvedOrganisationsService } from './involved-organisations.service.js';

@ApiTags('involved-organisations')
@Controller('cases/:caseId/involved-organisations')
export class InvolvedOrganisationsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly involved: InvolvedOrganisationsService,
  ) {}

  @Post()
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Say which organisations are involved in the case: the whole list, as it is from now on',
    description:
      'Whoever sits in the team and is tied to one of them is out at once, as by a conflict of interest; while the team ' +
      'meets the next best is asked.',
    command: 'changeInvolvedOrganisations',
    answer: InvolvedOrganisationsResponse,
  })
  change(@Command() context: CommandContext, @Body() body: ChangeInvolvedOrganisationsDto) {
    const input = () => this.involved.changeOf(context, body);
    return this.commands.execute(context, 'changeInvolvedOrganisations', body, input);
  }
}
