import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { PathId } from '../http/path-id.js';
import { examplesOf } from '../http/problem-responses.js';
import { ReadRoute } from '../http/routes.js';
import { RunResponse } from './run.response.js';
import { RunsService } from './runs.service.js';

@ApiTags('team-proposals')
@Controller('cases/:caseId/team-proposals/:proposalId/run')
export class RunsController {
  constructor(private readonly runs: RunsService) {}

  @Get()
  @Roles('coordinator')
  @ReadRoute({
    summary: 'How the team was found: the problem as it was given to the solver, and its result',
    description:
      'As it was kept with the proposal, also years later. Experts of other regions whom neither the proposal nor its ' +
      'reasons name, and who were not asked for this case before, stand in it without `id`, `regionCode` and `organisation`. Of every expert of another region ' +
      '`declaredConflict` and `mayNotSitWith` are null, and nobody without an `id` stands in the `mayNotSitWith` of others.',
    answer: RunResponse,
    problems: examplesOf(['noRun']),
  })
  show(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string, @PathId('proposalId') proposalId: string) {
    return this.runs.show(user, caseId, proposalId);
  }
}
