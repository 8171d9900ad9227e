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
import { PauseCaseDto } from './pause-case.dto.js';
import { PauseResponse } from './pause.response.js';
import { ResumeCaseDto } from './resume-case.dto.js';

@ApiTags('pauses')
@Controller('cases/:caseId/pauses')
export class PausesController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @ReadRoute({ summary: 'When and why the case stood still', answer: PauseResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'pause');
  }

  @Post()
  @Roles('coordinator')
  @CommandRoute({ summary: 'Let the case stand still', command: 'pauseCase', answer: PauseResponse })
  pause(@Command() context: CommandContext, @Body() body: PauseCaseDto) {
    return this.commands.execute(context, 'pauseCase', body, {});
  }

  @Post(':pauseId/resumptions')
  @Roles('coordinator')
  @CommandRoute({ summary: 'Go on with the case', command: 'resumeCase', answer: PauseResponse })
  async resume(@Command() context: CommandContext, @PathId('pauseId') pauseId: string, @Body() body: ResumeCaseDto) {
    await this.records.find(context.user, context.caseId, 'pause', pauseId);
    return this.commands.execute(context, 'resumeCase', body, {});
  }
}
