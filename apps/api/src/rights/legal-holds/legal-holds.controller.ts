import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandContext } from '../../commands/command-context.js';
import { Command } from '../../commands/command.decorator.js';
import { PathId } from '../../http/path-id.js';
import { CommandRoute, ReadRoute } from '../../http/routes.js';
import { LiftDto } from '../lift.dto.js';
import { RIGHTS_PROBLEMS } from '../rights-problems.js';
import { LegalHoldResponse } from './legal-hold.response.js';
import { LegalHoldsService } from './legal-holds.service.js';
import { PlaceLegalHoldDto } from './place-legal-hold.dto.js';

@ApiTags('legal-holds')
@Roles('coordinator')
@Controller('cases/:caseId/legal-holds')
export class LegalHoldsController {
  constructor(private readonly holds: LegalHoldsService) {}

  @Get()
  @ReadRoute({ summary: 'What keeps the dossier from being destroyed, and why', answer: LegalHoldResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.holds.list(user, caseId);
  }

  @Post()
  @CommandRoute({
    summary: 'Keep the dossier from being destroyed, for a court or an inquiry',
    answer: LegalHoldResponse,
  })
  place(@Command() context: CommandContext, @Body() body: PlaceLegalHoldDto) {
    return this.holds.place(context, body);
  }

  @Post(':legalHoldId/lifts')
  @CommandRoute({
    summary: 'Lift a legal hold: what had to be destroyed already, is',
    answer: LegalHoldResponse,
    problems: [RIGHTS_PROBLEMS.alreadyLifted],
  })
  lift(@Command() context: CommandContext, @PathId('legalHoldId') legalHoldId: string, @Body() body: LiftDto) {
    return this.holds.lift(context, legalHoldId, body);
  }
}
