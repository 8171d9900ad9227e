import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { MoveSessionDto } from './move-session.dto.js';
import { PlanSessionDto } from './plan-session.dto.js';
import { RecordAttendanceDto } from './record-attendance.dto.js';
import { SessionResponse } from './session.response.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('sessions')
@Controller('cases/:caseId/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'expert', 'regievoerder')
  @ReadRoute({ summary: 'Sessions, planned and held', answer: SessionResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.sessions.list(user, caseId);
  }

  @Post()
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Plan a session, in a slot of the region or by hand',
    command: 'planSession',
    answer: SessionResponse,
  })
  plan(@Command() context: CommandContext, @Body() body: PlanSessionDto) {
    return this.sessions.plan(context, body);
  }

  @Post(':sessionId/moves')
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Move a session that did not take place yet: the calendars of who attends follow',
    command: 'moveSession',
    answer: SessionResponse,
  })
  move(@Command() context: CommandContext, @PathId('sessionId') sessionId: string, @Body() body: MoveSessionDto) {
    return this.sessions.move(context, sessionId, body);
  }

  @Post(':sessionId/attendances')
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Record who was there, child and parents included',
    command: 'recordAttendance',
    answer: SessionResponse,
  })
  recordAttendance(
    @Command() context: CommandContext,
    @PathId('sessionId') sessionId: string,
    @Body() body: RecordAttendanceDto,
  ) {
    return this.sessions.recordAttendance(context, sessionId, body);
  }
}
