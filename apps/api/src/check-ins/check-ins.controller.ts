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
import { CheckInResponse } from './check-in.response.js';
import { RecordCheckInDto } from './record-check-in.dto.js';

@ApiTags('check-ins')
@Controller('cases/:caseId/check-ins')
export class CheckInsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @ReadRoute({ summary: 'Moments of follow-up and what the family said', answer: CheckInResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'checkIn');
  }

  @Post(':checkInId/results')
  @Roles('coordinator', 'regievoerder')
  @CommandRoute({
    summary: 'Record a follow-up moment with the own score of the family',
    command: 'recordCheckIn',
    answer: CheckInResponse,
  })
  record(@Command() context: CommandContext, @PathId('checkInId') checkInId: string, @Body() body: RecordCheckInDto) {
    const { score, helpRuns, helpFits, safe, atSchool, wish } = body;
    return this.commands.execute(context, 'recordCheckIn', body, {
      checkInId,
      score,
      helpRuns,
      helpFits,
      safe,
      atSchool,
      wish,
    });
  }
}
