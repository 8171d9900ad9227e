import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { CaseDetailResponse } from './case-detail.response.js';
import { CaseQuery } from './case-query.dto.js';
import { CaseResponse } from './case.response.js';
import { CasesService } from './cases.service.js';
import { ExplanationResponse } from './explanation.response.js';
import { ExplanationService } from './explanation.service.js';
import { SubmitCaseDto } from './submit-case.dto.js';
import { SubmitCaseService } from './submit-case.service.js';
import { SubmittedCaseResponse } from './submitted-case.response.js';
import { TimelineResponse } from './timeline.response.js';
import { TimelineService } from './timeline.service.js';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly intakes: SubmitCaseService,
    private readonly timelines: TimelineService,
    private readonly explanations: ExplanationService,
  ) {}

  @Post()
  @Roles('casusinbrenger', 'coordinator')
  @CommandRoute({
    summary: 'Submit a case (aanmelding); works while the process engine is away',
    answer: SubmittedCaseResponse,
    location: ({ id }) => `/v1/cases/${String(id)}`,
  })
  submit(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: SubmitCaseDto) {
    return this.intakes.submit(user, key, body);
  }

  @Get()
  @Roles('coordinator', 'casusinbrenger', 'expert', 'regievoerder', 'provider', 'mandateHolder')
  @ReadRoute({ summary: 'The cases whose dossier I may see, newest first', answer: CaseResponse, list: true })
  list(@CurrentUser() user: SignedInUser, @Query() query: CaseQuery) {
    return this.cases.list(user, query);
  }

  @Get(':caseId')
  @Roles('coordinator', 'casusinbrenger', 'expert', 'regievoerder', 'provider', 'mandateHolder')
  @ReadRoute({
    summary: 'One case: whole, or without names for who is only asked something',
    answer: CaseDetailResponse,
  })
  read(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.cases.read(user, caseId);
  }

  @Get(':caseId/timeline')
  @Roles('coordinator', 'casusinbrenger', 'expert', 'regievoerder', 'provider', 'mandateHolder')
  @ReadRoute({ summary: 'What happened, and every clock, past and to come', answer: TimelineResponse })
  timeline(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.timelines.list(user, caseId);
  }

  @Get(':caseId/explanation')
  @Roles('coordinator', 'casusinbrenger', 'expert', 'regievoerder', 'provider', 'mandateHolder')
  @ReadRoute({ summary: 'Why this case is where it is, and what comes next', answer: ExplanationResponse })
  explanation(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.explanations.explain(user, caseId);
  }
}
