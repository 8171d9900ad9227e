import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES } from '#contracts/codes';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { NoticeQuery } from './notice-query.dto.js';
import { NoticeResponse } from './notice.response.js';
import { NoticesService } from './notices.service.js';
import { ReadNoticesDto } from './read-notices.dto.js';
import { ReadNoticesResponse } from './read-notices.response.js';

@ApiTags('notices')
@Roles(...ROLES)
@Controller('notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Get()
  @ReadRoute({
    summary: 'What I was told, newest first',
    description: 'With `unread=true` only what still waits and was not read; `count` says how many, also at `limit=1`.',
    answer: NoticeResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @Query() query: NoticeQuery) {
    return this.notices.list(user, query);
  }

  @Post('readings')
  @CommandRoute({ summary: 'I have read all up to a moment', answer: ReadNoticesResponse })
  readUntil(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: ReadNoticesDto) {
    return this.notices.readUntil(user, key, body);
  }

  @Post(':noticeId/readings')
  @CommandRoute({ summary: 'I have read this', answer: NoticeResponse })
  read(
    @CurrentUser() user: SignedInUser,
    @PathId('noticeId') noticeId: string,
    @Key() key: CommandKey,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.notices.read(user, key, noticeId);
  }
}
