import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandContext } from '../../commands/command-context.js';
import { Command } from '../../commands/command.decorator.js';
import { PathId } from '../../http/path-id.js';
import { CommandRoute, ReadRoute } from '../../http/routes.js';
import { RIGHTS_PROBLEMS } from '../rights-problems.js';
import { AskCorrectionDto } from './ask-correction.dto.js';
import { CorrectionResponse } from './correction.response.js';
import { CorrectionsService } from './corrections.service.js';
import { DecideCorrectionDto } from './decide-correction.dto.js';

@ApiTags('corrections')
@Controller('cases/:caseId/corrections')
export class CorrectionsController {
  constructor(private readonly corrections: CorrectionsService) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'expert')
  @ReadRoute({
    summary: 'What somebody says is wrong in the dossier, and what was decided',
    answer: CorrectionResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.corrections.list(user, caseId);
  }

  @Post()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @CommandRoute({
    summary: 'Record a request for correction, by or for the person; decided within a month',
    answer: CorrectionResponse,
  })
  ask(@Command() context: CommandContext, @Body() body: AskCorrectionDto) {
    return this.corrections.ask(context, body);
  }

  @Post(':correctionId/decisions')
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Decide on a request for correction: it stands beside what was written, or their statement does',
    answer: CorrectionResponse,
    problems: [RIGHTS_PROBLEMS.alreadyDecided],
  })
  decide(
    @Command() context: CommandContext,
    @PathId('correctionId') correctionId: string,
    @Body() body: DecideCorrectionDto,
  ) {
    return this.corrections.decide(context, correctionId, body);
  }
}
