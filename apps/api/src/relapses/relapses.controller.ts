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
import { RelapseResponse } from './relapse.response.js';
import { ReportRelapseDto } from './report-relapse.dto.js';

@ApiTags('relapses')
@Controller('cases/:caseId/relapses')
export class RelapsesController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @ReadRoute({ summary: 'Relapses that reopened the case', answer: RelapseResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'relapse');
  }

  @Post()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'provider')
  @CommandRoute({
    summary: 'Report a relapse: the same case opens again',
    command: 'reportRelapse',
    answer: RelapseResponse,
  })
  report(@Command() context: CommandContext, @Body() body: ReportRelapseDto) {
    return this.commands.execute(context, 'reportRelapse', body, { sameQuestion: body.sameQuestion });
  }
}
