import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { ExpertHoursResponse } from './expert-hours.response.js';
import { ExpertHoursService } from './expert-hours.service.js';
import { RecordExpertHoursDto } from './record-expert-hours.dto.js';

@ApiTags('expert-hours')
@Roles('coordinator', 'expert')
@Controller('cases/:caseId/expert-hours')
export class ExpertHoursController {
  constructor(private readonly hours: ExpertHoursService) {}

  @Get()
  @ReadRoute({
    summary: 'Hours that experts spent on the case; an expert sees the own ones',
    answer: ExpertHoursResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.hours.list(user, caseId);
  }

  @Post()
  @CommandRoute({
    summary: 'Record hours on the case: an expert the own ones, a coordinator those of any member of the team',
    answer: ExpertHoursResponse,
  })
  record(@Command() context: CommandContext, @Body() body: RecordExpertHoursDto) {
    return this.hours.record(context, body);
  }

  @Post(':expertHoursId/withdrawals')
  @CommandRoute({ summary: 'Withdraw hours that were recorded by mistake', answer: ExpertHoursResponse })
  withdraw(
    @Command() context: CommandContext,
    @PathId('expertHoursId') expertHoursId: string,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.hours.withdraw(context, expertHoursId);
  }
}
