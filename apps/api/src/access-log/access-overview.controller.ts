import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AccessAction } from '#contracts/access-log';
import { AccessLogReadingRepository } from '#persistence/access-log/access-log-reading.repository';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { PageQuery } from '../http/page-query.dto.js';
import { pageAnswer, pageRequest, type Page } from '../http/page.js';
import { PathId } from '../http/path-id.js';
import { notFound } from '../http/problems.js';
import { ReadRoute } from '../http/routes.js';
import { AccessOverviewResponse, toOverviewLine } from './access-overview.response.js';
import { CaseRegions } from './case-regions.js';

/** What a look at the dossier is; who was refused saw nothing. */
const LOOKS: readonly AccessAction[] = [
  ...(['read', 'search', 'export', 'decide', 'emergency', 'reveal', 'upload', 'download'] as const),
];

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
    summary: 'Wie zag het dossier? For the child and the parents: who looked, when and why, newest first',
    description: 'By function and organisation, without names. The coordinator or the auditor makes it for the family.',
    answer: AccessOverviewResponse,
    list: true,
  })
  async list(
    @CurrentUser() { regionId }: SignedInUser,
    @PathId('caseId') caseId: string,
    @Query() query: PageQuery,
  ): Promise<Page<AccessOverviewResponse>> {
    if ((await this.regions.of([caseId])).get(caseId) !== regionId) throw notFound();
    const page = await this.log.list({ regionId, caseId, actions: LOOKS }, pageRequest(query));
    return pageAnswer(page, toOverviewLine, { path: `/v1/cases/${caseId}/access-overview`, query });
  }
}
