import { Controller, Get, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ROLES } from '#contracts/codes';
import { AccessLog } from '../access-log/access-log.js';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Unattended } from '../auth/unattended.decorator.js';
import { ReadRoute } from '../http/routes.js';
import { NoticeStreams } from './notice-streams.js';
import { NoticesService } from './notices.service.js';
import { tooManyStreams } from './too-many-streams.js';
import { UnreadResponse } from './unread.response.js';

const EVENTS = 'text/event-stream';

@ApiTags('notices')
@Roles(...ROLES)
@Controller('notices')
export class NoticeStreamController {
  constructor(
    private readonly streams: NoticeStreams,
    private readonly notices: NoticesService,
    private readonly log: AccessLog,
  ) {}

  @Get('stream')
  @Unattended()
  @ReadRoute({
    summary: 'How much I have not read, now or each time that it changes',
    description:
      `With \`Accept: ${EVENTS}\` a stream of events: \`changed\` with \`{"unread": 3}\`, and \`ended\` with ` +
      '`{"reason": "disabled" | "loggedOut" | "tokenExpired" | "unavailable"}` when it is over. Keeps no session awake.',
    answer: UnreadResponse,
    problems: [tooManyStreams],
  })
  async listen(
    @CurrentUser() user: SignedInUser,
    @Req() request: AuthenticatedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnreadResponse | StreamableFile> {
    this.log.saw([], ['unread']);
    const wantsEvents = request.method === 'GET' && request.get('Accept')?.includes(EVENTS);
    if (!wantsEvents) return { unread: await this.notices.unread(user) };
    // Proxies that gather an answer before they pass it on would gather for ever.
    response.set('X-Accel-Buffering', 'no');
    return new StreamableFile(this.streams.listen(user, request.caller!), { type: `${EVENTS}; charset=utf-8` });
  }
}
