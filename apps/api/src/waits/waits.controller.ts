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
import { ExpectStartDto } from './expect-start.dto.js';
import { RecordWaitCheckInDto } from './record-wait-check-in.dto.js';
import { StartHelpDto } from './start-help.dto.js';
import { WaitCheckInResponse } from './wait-check-in.response.js';
import { WaitResponse } from './wait.response.js';

@ApiTags('waits')
@Controller('cases/:caseId/waits')
export class WaitsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly organisations: OrganisationLookup,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'provider')
  @ReadRoute({ summary: 'Waits for help, each against its norm', answer: WaitResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'wait');
  }

  @Get(':waitId/check-ins')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @ReadRoute({ summary: 'Contacts with the family during a wait', answer: WaitCheckInResponse, list: true })
  listCheckIns(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string, @PathId('waitId') waitId: string) {
    return this.records.list(user, caseId, 'waitCheckIn', { waitId });
  }

  @Post(':waitId/expected-starts')
  @Roles('coordinator', 'provider', 'regievoerder')
  @CommandRoute({ summary: 'Say when the help is expected to start', command: 'expectStart', answer: WaitResponse })
  expectStart(@Command() context: CommandContext, @PathId('waitId') waitId: string, @Body() body: ExpectStartDto) {
    return this.commands.execute(context, 'expectStart', body, { waitId, expectedStart: body.expectedStart });
  }

  @Post(':waitId/check-ins')
  @Roles('coordinator', 'regievoerder')
  @CommandRoute({
    summary: 'Record a contact with the family while they wait',
    command: 'recordWaitCheckIn',
    answer: WaitCheckInResponse,
  })
  checkIn(@Command() context: CommandContext, @PathId('waitId') waitId: string, @Body() body: RecordWaitCheckInDto) {
    return this.commands.execute(context, 'recordWaitCheckIn', body, { waitId, safe: body.safe });
  }

  @Post(':waitId/starts')
  @Roles('coordinator', 'regievoerder', 'provider')
  @CommandRoute({ summary: 'End the wait: this provider can start', command: 'startHelp', answer: WaitResponse })
  start(@Command() context: CommandContext, @PathId('waitId') waitId: string, @Body() body: StartHelpDto) {
    const { providerId, startDate } = body;
    return this.commands.execute(context, 'startHelp', body, async () => {
      await this.organisations.require(context.user, { '/providerId': providerId });
      return { waitId, providerId, startDate };
    });
  }
}
