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
import { ExtendSupplementDto } from './extend-supplement.dto.js';
import { SupplementCaseDto } from './supplement-case.dto.js';
import { SupplementResponse } from './supplement.response.js';

@ApiTags('supplements')
@Controller('cases/:caseId/supplements')
export class SupplementsController {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger')
  @ReadRoute({ summary: 'What was asked to be added, and what came', answer: SupplementResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.records.list(user, caseId, 'supplement');
  }

  @Post()
  @Roles('coordinator', 'casusinbrenger')
  @CommandRoute({
    summary: 'Add what was missing: the case is back in triage',
    command: 'supplementCase',
    answer: SupplementResponse,
  })
  supply(@Command() context: CommandContext, @Body() body: SupplementCaseDto) {
    return this.commands.execute(context, 'supplementCase', body, {});
  }

  @Post(':supplementId/extensions')
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Give more working days for the supplement',
    command: 'extendSupplement',
    answer: SupplementResponse,
  })
  extend(
    @Command() context: CommandContext,
    @PathId('supplementId') supplementId: string,
    @Body() body: ExtendSupplementDto,
  ) {
    const { workingDays } = body;
    return this.commands.execute(context, 'extendSupplement', body, { supplementId, workingDays });
  }
}
