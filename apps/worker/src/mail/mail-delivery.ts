import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '#config/config';
import { type ClaimedMail, type MailedNotice, MailQueueRepository } from '#persistence/mails/mail-queue.repository';
import type { MailProblem } from '#persistence/mails/mail-problems';
import { CONFIG, LOGGER } from '../tokens.js';
import { dealWithEach, problemOf } from './dealing.js';
import { writeLetter } from './letter.js';
import { MailGathering } from './mail-gathering.js';
import { Post } from './post.js';
import { restAfter } from './rest-after.js';

/** Mails that are sent beside each other. */
const BATCH = 10;
/** Much longer than sending one may take, so that nobody else sends it meanwhile. */
const LEASE_SECONDS = 120;

/** Sends mails whose time has come, and tries again later what did not leave. */
@Injectable()
export class MailDelivery {
  constructor(
    private readonly queue: MailQueueRepository,
    private readonly gathering: MailGathering,
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Takes some mails and deals with each; tells how many those were. */
  async deliverBatch(now: Date, signal: AbortSignal): Promise<number> {
    const mails = await this.queue.claim(BATCH, LEASE_SECONDS);
    return dealWithEach(mails, (mail) => this.deliver(mail, now, signal));
  }

  private async deliver(mail: ClaimedMail, now: Date, signal: AbortSignal): Promise<void> {
    const notices = await this.toTell(mail, now);
    if (notices.length === 0) return this.queue.drop(mail.id);
    const problem = await this.send(mail, notices, now, signal);
    if (problem === null) {
      await this.queue.markSent(
        mail.id,
        notices.map(({ id }) => id),
      );
      return;
    }
    this.logger.warn({ mailId: mail.id, attempts: mail.attempts, problem }, 'mail has not left yet');
    await this.queue.markFailed(mail.id, problem, restAfter(problem, mail.attempts));
  }

  /** What still waits; what somebody else reads by now goes back, to be gathered for them. */
  private async toTell(mail: ClaimedMail, now: Date): Promise<MailedNotice[]> {
    const notices = await this.queue.contents(mail.id);
    const readerOf = await this.gathering.readersOf(notices, now);
    const others = notices.filter((told) => readerOf(told) !== mail.userId);
    if (others.length > 0) await this.queue.takeOut(others.map(({ id }) => id));
    return notices.filter((notice) => !others.includes(notice));
  }

  private async send(
    mail: ClaimedMail,
    notices: readonly MailedNotice[],
    now: Date,
    signal: AbortSignal,
  ): Promise<MailProblem | null> {
    if (mail.email === null) return 'noAddress';
    // Notices come with what is due first on top: of a task that was told of twice the first term counts.
    const dueByTask = new Map([...notices].reverse().map(({ taskId, dueAt }) => [taskId, dueAt]));
    const letter = writeLetter([...dueByTask.values()].sort(), this.config.mail.publicUrl, now);
    return problemOf(this.post.send({ mailId: mail.id, to: mail.email }, letter, signal));
  }
}
