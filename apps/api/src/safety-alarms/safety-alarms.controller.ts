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
import { RaiseSafetyAlarmDto } from './raise-safety-alarm.dto.js';
import { SafetyAlarmResponse } from './safety-alarm.response.js';

@ApiTags('safety-alarms')
@Controller('cases/:caseId/safety-alarms')
export class SafetyAlarmsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @ReadRoute({ summary: 'Alarms about safety', answer: SafetyAlarmResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'safetyAlarm');
  }

  @Post()
  @Roles('coordinator', 'casusinbrenger', 'expert', 'provider', 'regievoerder')
  @CommandRoute({
    summary: 'Raise an alarm about the safety of the child, at any time',
    command: 'raiseSafetyAlarm',
    answer: SafetyAlarmResponse,
  })
  raise(@Command() context: CommandContext, @Body() body: RaiseSafetyAlarmDto) {
    return this.commands.execute(context, 'raiseSafetyAlarm', body, {});
  }
}
