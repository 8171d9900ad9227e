import { applyDecorators, Body, Controller, Delete, Get, Header, Param, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ROLES } from '#contracts/codes';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Public } from '../auth/public.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { addressOf } from '../http/address-of.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { examplesOf, problemResponses } from '../http/problem-responses.js';
import { ActRoute, ChangeRoute, PublicRoute } from '../http/routes.js';
import { CalendarFeedEndResponse, CalendarFeedResponse } from './calendar-feed.response.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';

const SECRET = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{43}$',
  example: 'q8w3Zk0b5cVtY1mS7dLr2nXhG9fEaUoPiJ4TyBvCxWs',
} as const;
const CanBeMissed = () => applyDecorators(...problemResponses(examplesOf(['notFound', 'unavailable'])));

@ApiTags('calendar-feeds')
@Controller()
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @Post('calendar-feeds')
  @Roles(...ROLES)
  @ActRoute({
    summary: 'Make the address of my calendar, or a new one',
    description: 'The address is told once; the one before it opens nothing any more. Without personal data.',
    answer: CalendarFeedResponse,
  })
  make(@CurrentUser() user: SignedInUser, @Body(NoBodyPipe) _body: object) {
    return this.feeds.make(user);
  }

  @Delete('calendar-feeds')
  @Roles(...ROLES)
  @ChangeRoute({ summary: 'Close the address of my calendar', answer: CalendarFeedEndResponse })
  end(@CurrentUser() user: SignedInUser, @Body(NoBodyPipe) _body: object) {
    return this.feeds.end(user);
  }

  /** Asked by programs that cannot log in: the secret in the address is all they have. */
  @Get('calendar-feeds/:secret.ics')
  @Public()
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @PublicRoute('The calendar of whoever made this address')
  @CanBeMissed()
  @ApiParam({ name: 'secret', description: 'het geheim uit het adres', schema: SECRET })
  @ApiOkResponse({
    description: 'iCalendar (RFC 5545).',
    content: { 'text/calendar': { schema: { type: 'string', example: 'BEGIN:VCALENDAR' } } },
  })
  read(@Param('secret') secret: string, @Req() request: Request) {
    return this.feeds.read(secret, addressOf(request));
  }
}
