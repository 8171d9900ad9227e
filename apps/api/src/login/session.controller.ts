import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AccessLog } from '../access-log/access-log.js';
import { BrowserSessions } from '../auth/browser-sessions.js';
import { CurrentVisitor, type Visitor } from '../auth/current-visitor.decorator.js';
import { NewcomersToo } from '../auth/newcomers-too.decorator.js';
import { Unattended } from '../auth/unattended.decorator.js';
import { ActRoute, ReadRoute } from '../http/routes.js';
import { EndSessionDto } from './end-session.dto.js';
import { SessionEndResponse } from './session-end.response.js';
import { SessionResponse } from './session.response.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@NewcomersToo()
@Controller()
export class SessionController {
  constructor(
    private readonly service: SessionService,
    private readonly sessions: BrowserSessions,
    private readonly log: AccessLog,
  ) {}

  /** A page asks this by itself, to show how long somebody has left. */
  @Get('session')
  @Unattended()
  @ReadRoute({
    summary: 'Who am I, until when, and the token that a page must send along',
    description: 'Also for who is logged in without an account: `advice` tells how to get one.',
    answer: SessionResponse,
  })
  find(@CurrentVisitor() visitor: Visitor) {
    return this.service.find(visitor);
  }

  @Post('session-ends')
  @ActRoute({
    summary: 'Log out, here or everywhere',
    description: 'May be repeated. The browser then goes to `logoutUrl`, where there is one.',
    answer: SessionEndResponse,
  })
  async end(
    @CurrentVisitor() visitor: Visitor,
    @Body() { everywhere }: EndSessionDto,
    @Res({ passthrough: true }) response: Response,
  ) {
    const ended = await this.service.end(visitor, everywhere);
    if (visitor.caller.session) this.sessions.forget(response);
    if (visitor.user) this.log.did('logout');
    return ended;
  }
}
