import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { PauseDto } from './pause.dto.js';
import { PauseResponse } from './pause.response.js';
import { PausesService } from './pauses.service.js';
import { ResumeDto } from './resume.dto.js';

@ApiTags('pauses')
@Controller('cases/:caseId/pauses')
export class PausesController {
  constructor(
    private readonly pauses: PausesService,
    private readonly records: CaseRecordsService,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @ReadRoute({ summary: 'When and why the case, or a clock of it, stood still', answer: PauseResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'pause');
  }

  @Post()
  @Roles('coordinator', 'regievoerder')
  @CommandRoute({ summary: 'Let the case, or one clock, stand still', command: 'pauseCase', answer: PauseResponse })
  pause(@Command() context: CommandContext, @Body() body: PauseDto) {
    return this.pauses.pause(context, body);
  }

  @Post(':pauseId/resumptions')
  @Roles('coordinator', 'regievoerder')
  @CommandRoute({ summary: 'Go on with the case, or the clock', command: 'resumeCase', answer: PauseResponse })
  resume(@Command() context: CommandContext, @PathId('pauseId') pauseId: string, @Body() body: ResumeDto) {
    return this.pauses.resume(context, pauseId, body);
  }
}
