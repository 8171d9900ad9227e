import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CaseMoveResponse } from '../case-records/case-move.response.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { CommandRoute } from '../http/routes.js';
import { WithdrawCaseDto } from './withdraw-case.dto.js';

@ApiTags('withdrawals')
@Controller('cases/:caseId/withdrawals')
export class WithdrawalsController {
  constructor(private readonly commands: CommandsService) {}

  @Post()
  @Roles('coordinator', 'casusinbrenger')
  @CommandRoute({ summary: 'Withdraw the case', command: 'withdrawCase', answer: CaseMoveResponse })
  withdraw(@Command() context: CommandContext, @Body() body: WithdrawCaseDto) {
    return this.commands.execute(context, 'withdrawCase', body, {});
  }
}
