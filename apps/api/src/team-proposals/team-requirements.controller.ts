import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { PathId } from '../http/path-id.js';
import { ReadRoute } from '../http/routes.js';
import { TeamProposalsService } from './team-proposals.service.js';
import { TeamRequirementsResponse } from './team-requirements.response.js';

@ApiTags('team-proposals')
@Controller('cases/:caseId/team-requirements')
export class TeamRequirementsController {
  constructor(private readonly proposals: TeamProposalsService) {}

  @Get()
  @Roles('coordinator')
  @ReadRoute({
    summary: 'What policy proposes to ask of the team, and what is asked now',
    answer: TeamRequirementsResponse,
  })
  read(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.proposals.requirements(user, caseId);
  }
}
