import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { pageAnswer, pageRequest, type Page, wholeList } from '../http/page.js';
import { ReadRoute } from '../http/routes.js';
import { CalendarMailResponse, toCalendarMail } from './calendar-mail.response.js';
import { MailCountsResponse } from './mail-counts.response.js';
import { MailQuery } from './mail-query.dto.js';
import { MailResponse, toMail } from './mail.response.js';

/** Whether mails leave: for who has to see to it when they do not. */
@ApiTags('mails')
@Roles('regionAdmin')
@Controller()
export class MailsController {
  constructor(private readonly mails: MailsRepository) {}

  @Get('mails')
  @ReadRoute({ summary: 'Mails of the region, newest first', answer: MailResponse, list: true })
  async list(@CurrentUser() { regionId }: SignedInUser, @Query() query: MailQuery): Promise<Page<MailResponse>> {
    const page = await this.mails.list(regionId, query.state ?? null, pageRequest(query));
    return pageAnswer(page, toMail, { path: '/v1/mails', query });
  }

  @Get('mail-counts')
  @ReadRoute({ summary: 'How the mails of the region stand', answer: MailCountsResponse })
  counts(@CurrentUser() { regionId }: SignedInUser): Promise<MailCountsResponse> {
    return this.mails.counts(regionId);
  }

  @Get('calendar-mails')
  @ReadRoute({
    summary: 'Whose calendars cannot be told of sessions by mail, what fails longest first',
    answer: CalendarMailResponse,
    list: true,
  })
  async calendars(@CurrentUser() { regionId }: SignedInUser): Promise<Page<CalendarMailResponse>> {
    return wholeList((await this.mails.calendarTroubles(regionId)).map(toCalendarMail));
  }
}
