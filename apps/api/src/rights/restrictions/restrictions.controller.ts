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
import { PlaceRestrictionDto } from './place-restriction.dto.js';
import { RestrictionResponse } from './restriction.response.js';
import { RestrictionsService } from './restrictions.service.js';

@ApiTags('restrictions')
@Roles('coordinator')
@Controller('cases/:caseId/restrictions')
export class RestrictionsController {
  constructor(private readonly restrictions: RestrictionsService) {}

  @Get()
  @ReadRoute({ summary: 'When and why the use of the dossier was restricted', answer: RestrictionResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.restrictions.list(user, caseId);
  }

  @Post()
  @CommandRoute({
    summary: 'Restrict the use of the dossier: only coordinators see it whole from now on',
    answer: RestrictionResponse,
    problems: [RIGHTS_PROBLEMS.alreadyRestricted],
  })
  place(@Command() context: CommandContext, @Body() body: PlaceRestrictionDto) {
    return this.restrictions.place(context, body);
  }

  @Post(':restrictionId/lifts')
  @CommandRoute({
    summary: 'Lift a restriction: who took part sees the dossier again',
    answer: RestrictionResponse,
    problems: [RIGHTS_PROBLEMS.alreadyLifted],
  })
  lift(@Command() context: CommandContext, @PathId('restrictionId') restrictionId: string, @Body() body: LiftDto) {
    return this.restrictions.lift(context, restrictionId, body);
  }
}
