import { Injectable } from '@nestjs/common';
import { NoticesRepository } from '#persistence/notices/notices.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { pageAnswer, pageRequest, type Page } from '../http/page.js';
import { notFound } from '../http/problems.js';
import type { NoticeQuery } from './notice-query.dto.js';
import { noticeView } from './notice-view.js';
import type { NoticeResponse } from './notice.response.js';
import type { ReadNoticesDto } from './read-notices.dto.js';

/** What somebody is told, and what of that they have read. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly commands: RegionCommands,
    private readonly clock: Clock,
  ) {}

  /** My notices and those of everybody for whom I act now, newest first. */
  async list(user: SignedInUser, query: NoticeQuery): Promise<Page<NoticeResponse>> {
    const page = await this.notices.list(readerOf(user), { unread: query.unread === 'true' }, pageRequest(query));
    const now = this.now();
    return pageAnswer(page, (notice) => noticeView(notice, user, now), { path: '/v1/notices', query });
  }

  /** How many of them wait and were not read. */
  async unread(user: SignedInUser): Promise<number> {
    const { count } = await this.notices.list(readerOf(user), { unread: true }, { limit: 1 });
    return count;
  }

  /** @throws 404 for a notice that is not this user's to read */
  async read(user: SignedInUser, key: CommandKey, noticeId: string): Promise<CommandAnswer> {
    const reader = readerOf(user);
    if (!(await this.notices.find(reader, noticeId))) throw notFound();
    const at = this.now();
    return this.commands.once({ user, key, name: 'readNotice', body: {} }, async (commandId) => {
      await this.notices.read(reader, noticeId, {
        at,
        commandId,
        answer: (notice) => ({ ...noticeView(notice, user, at) }),
      });
      return null;
    });
  }

  async readUntil(user: SignedInUser, key: CommandKey, body: ReadNoticesDto): Promise<CommandAnswer> {
    const { until } = body;
    return this.commands.once({ user, key, name: 'readNotices', body }, async (commandId) => {
      const answer = (read: number) => ({ until, read });
      await this.notices.readUntil(readerOf(user), until, { at: this.now(), commandId, answer });
      return null;
    });
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

const readerOf = ({ id, standsInFor }: SignedInUser) => ({ userId: id, standsInFor });
