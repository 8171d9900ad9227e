import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CaseMoveResponse } from '../case-records/case-move.response.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { CommandsService } from '../commands/commands.service.js';
import { CommandRoute } from '../http/routes.js';
import { CloseCaseDto } from './close-case.dto.js';

@ApiTags('closures')
@Controller('cases/:caseId/closures')
export class ClosuresController {
  constructor(private readonly commands: CommandsService) {}

  @Post()
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Close the case with its outcome and what was learnt',
    command: 'closeCase',
    answer: CaseMoveResponse,
  })
  close(@Command() context: CommandContext, @Body() body: CloseCaseDto) {
    return this.commands.execute(context, 'closeCase', body, { outcome: body.outcome });
  }
}
