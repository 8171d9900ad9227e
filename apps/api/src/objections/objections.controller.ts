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
import { DecideObjectionDto } from './decide-objection.dto.js';
import { ObjectionResponse } from './objection.response.js';
import { SubmitObjectionDto } from './submit-objection.dto.js';

@ApiTags('objections')
@Controller('cases/:caseId/objections')
export class ObjectionsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger')
  @ReadRoute({ summary: 'Objections of the casusinbrenger', answer: ObjectionResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'objection');
  }

  @Post()
  @Roles('casusinbrenger')
  @CommandRoute({
    summary: 'Object, once, to a triage decision that kept the case from the team',
    command: 'submitObjection',
    answer: ObjectionResponse,
  })
  submit(@Command() context: CommandContext, @Body() body: SubmitObjectionDto) {
    return this.commands.execute(context, 'submitObjection', body, {});
  }

  @Post(':objectionId/decisions')
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Decide on an objection, as a second person',
    command: 'decideObjection',
    answer: ObjectionResponse,
  })
  decide(
    @Command() context: CommandContext,
    @PathId('objectionId') objectionId: string,
    @Body() body: DecideObjectionDto,
  ) {
    return this.commands.execute(context, 'decideObjection', body, { objectionId, outcome: body.outcome });
  }
}
