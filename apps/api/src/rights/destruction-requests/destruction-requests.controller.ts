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
import { AskDestructionDto } from './ask-destruction.dto.js';
import { ConfirmDestructionDto } from './confirm-destruction.dto.js';
import { DecideDestructionDto } from './decide-destruction.dto.js';
import { DestructionDecisionsService } from './destruction-decisions.service.js';
import { DestructionRequestResponse } from './destruction-request.response.js';
import { DestructionRequestsService } from './destruction-requests.service.js';

const { alreadyDecided, caseStillOpen, destructionAsked, legalHoldStands, notGranted, samePersonDecides } =
  RIGHTS_PROBLEMS;

@ApiTags('destruction-requests')
@Controller('cases/:caseId/destruction-requests')
export class DestructionRequestsController {
  constructor(
    private readonly requests: DestructionRequestsService,
    private readonly decisions: DestructionDecisionsService,
  ) {}

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder', 'auditor')
  @ReadRoute({
    summary: 'Requests to destroy the dossier, and what was decided; for the auditor without words',
    answer: DestructionRequestResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.requests.list(user, caseId);
  }

  @Post()
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @CommandRoute({
    summary: 'Record a request to destroy the dossier, by or for the person; decided within three months',
    answer: DestructionRequestResponse,
    problems: [destructionAsked],
  })
  ask(@Command() context: CommandContext, @Body() body: AskDestructionDto) {
    return this.requests.ask(context, body);
  }

  @Post(':destructionRequestId/decisions')
  @Roles('coordinator')
  @CommandRoute({
    summary: 'Grant a request to destroy the dossier of a closed case, for a second person to confirm, or refuse it',
    answer: DestructionRequestResponse,
    problems: [alreadyDecided, caseStillOpen, legalHoldStands],
  })
  decide(
    @Command() context: CommandContext,
    @PathId('destructionRequestId') requestId: string,
    @Body() body: DecideDestructionDto,
  ) {
    return this.decisions.decide(context, requestId, body);
  }

  @Post(':destructionRequestId/confirmations')
  @Roles('auditor')
  @CommandRoute({
    summary: 'Confirm that the dossier may be destroyed, and it is; or say what is amiss',
    answer: DestructionRequestResponse,
    problems: [alreadyDecided, caseStillOpen, legalHoldStands, notGranted, samePersonDecides],
  })
  confirm(
    @Command() context: CommandContext,
    @PathId('destructionRequestId') requestId: string,
    @Body() body: ConfirmDestructionDto,
  ) {
    return this.decisions.confirm(context, requestId, body);
  }
}
