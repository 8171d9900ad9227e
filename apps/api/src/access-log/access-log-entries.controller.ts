import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccessLogReadingRepository } from '#persistence/access-log/access-log-reading.repository';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { pageAnswer, pageRequest, type Page } from '../http/page.js';
import { ReadRoute } from '../http/routes.js';
import { AccessLogEntryQuery } from './access-log-entry-query.dto.js';
import { AccessLogEntryResponse, toAccessLogEntry } from './access-log-entry.response.js';

@ApiTags('access-log-entries')
@Roles('auditor')
@Controller('access-log-entries')
export class AccessLogEntriesController {
  constructor(private readonly log: AccessLogReadingRepository) {}

  @Get()
  @ReadRoute({
    summary: 'Who read, searched, decided or tried what in the region, newest first',
    description: 'Shows no content of dossiers. What the auditor reads here is logged as well.',
    answer: AccessLogEntryResponse,
    list: true,
  })
  async list(
    @CurrentUser() { regionId }: SignedInUser,
    @Query() query: AccessLogEntryQuery,
  ): Promise<Page<AccessLogEntryResponse>> {
    const { caseId, userId, action, from, to } = query;
    const filter = { regionId, caseId, userId, from, to, ...(action ? { actions: [action] } : {}) };
    const page = await this.log.list(filter, pageRequest(query));
    return pageAnswer(page, toAccessLogEntry, { path: '/v1/access-log-entries', query });
  }
}
