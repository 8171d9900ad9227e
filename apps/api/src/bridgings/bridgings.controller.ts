import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CalendarLookup } from '../calendar-years/calendar-lookup.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { UserLookup } from '../users/user-lookup.js';
import { BridgingResponse } from './bridging.response.js';
import { PlanBridgingDto } from './plan-bridging.dto.js';

@ApiTags('bridgings')
@Controller('cases/:caseId/bridgings')
export class BridgingsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly users: UserLookup,
    private readonly calendar: CalendarLookup,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @ReadRoute({ summary: 'Who carries what until the help starts', answer: BridgingResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'bridging');
  }

  @Post()
  @Roles('coordinator', 'regievoerder')
  @CommandRoute({ summary: 'Plan the overbrugging of a wait', command: 'planBridging', answer: BridgingResponse })
  async plan(@Command() context: CommandContext, @Body() body: PlanBridgingDto) {
    const { waitId, responsibleUserId, contactEveryDays, endDate } = body;
    await this.calendar.require({ '/endDate': endDate });
    await this.users.require(context.user, { '/responsibleUserId': responsibleUserId });
    return this.commands.execute(context, 'planBridging', body, {
      waitId,
      responsibleUserId,
      contactEveryDays,
      endDate,
    });
  }
}
