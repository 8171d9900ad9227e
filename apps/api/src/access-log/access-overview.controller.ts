import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccessLogReadingRepository } from '#persistence/access-log/access-log-reading.repository';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { wholeList, type Page } from '../http/page.js';
import { PathId } from '../http/path-id.js';
import { notFound } from '../http/problems.js';
import { ReadRoute } from '../http/routes.js';
import { AccessOverviewResponse, toOverviewLine } from './access-overview.response.js';
import { CaseRegions } from './case-regions.js';

@ApiTags('access-overview')
@Roles('coordinator', 'auditor')
@Controller('cases/:caseId/access-overview')
export class AccessOverviewController {
  constructor(
    private readonly log: AccessLogReadingRepository,
    private readonly regions: CaseRegions,
  ) {}

  @Get()
  @ReadRoute({
    summary: 'Wie zag het dossier? For the child and the parents: who looked, on which day, how often and why',
    description:
      'One line per person, day and purpose, newest first: by function and organisation, without names. The coordinator ' +
      'or the auditor makes it for the family.',
    answer: AccessOverviewResponse,
    list: true,
  })
  async list(
    @CurrentUser() { regionId }: SignedInUser,
    @PathId('caseId') caseId: string,
  ): Promise<Page<AccessOverviewResponse>> {
    if ((await this.regions.of([caseId])).get(caseId) !== regionId) throw notFound();
    return wholeList((await this.log.overview(caseId)).map(toOverviewLine));
  }
}
