import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '#config/config';
import { type CalendarEntry } from '#domain/calendars/session-calendar';
import { deriveId } from '#domain/ids/derive-id';
import { videoLink } from '#encryption/video-link';
import { type ClaimedCall, SessionCallsRepository } from '#persistence/calendars/session-calls.repository';
import type { MailProblem } from '#persistence/mails/mail-problems';
import { dealWithEach, problemOf } from '../mail/dealing.js';
import { Post } from '../mail/post.js';
import { restAfter } from '../mail/rest-after.js';
import { CONFIG, LOGGER } from '../tokens.js';
import { callLetter } from './call-letter.js';
import { Lookout } from './lookout.js';

/** Calls that are sent beside each other. */
const BATCH = 10;
/** Much longer than sending one may take, so that nobody else sends it meanwhile. */
const LEASE_SECONDS = 120;

/** Tells the calendars of who attends that a session is planned, was moved or does not take place. */
@Injectable()
export class SessionCalls {
  private readonly lookout = new Lookout();

  constructor(
    private readonly calls: SessionCallsRepository,
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail' | 'keys' | 'videoLinkTemplate'>,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Takes some calls and deals with each; tells how many those were. */
  async round(now: Date, signal: AbortSignal): Promise<number> {
    if (!(await this.isAnyDue())) return 0;
    const claimed = await this.calls.claim(BATCH, LEASE_SECONDS);
    return dealWithEach(claimed, (call) => this.deliver(call, now, signal));
  }

  /** Nothing at all costs next to nothing: then nobody's calendar is looked at. */
  private async isAnyDue(): Promise<boolean> {
    const traces = await this.calls.traces();
    if (!this.lookout.isNeeded(traces, performance.now())) return false;
    const dueInSeconds = await this.calls.gather();
    this.lookout.looked(traces, dueInSeconds, performance.now());
    return dueInSeconds !== null && dueInSeconds <= 0;
  }

  private async deliver(call: ClaimedCall, now: Date, signal: AbortSignal): Promise<void> {
    const problem = await this.send(call, now, signal);
    if (problem === null) return this.calls.markSent(call);
    const { sessionId, attempts } = call;
    this.logger.warn({ sessionId, attempts, problem }, 'a calendar could not be told yet');
    await this.calls.markFailed(call, problem, restAfter(problem, attempts));
  }

  private async send(call: ClaimedCall, now: Date, signal: AbortSignal): Promise<MailProblem | null> {
    const { sessionId, userId, method, email, sent } = call;
    if (email === null) return 'noAddress';
    const { from, publicUrl } = this.config.mail;
    const letter = callLetter(this.entryOf(call), { method, from: addressIn(from), to: email }, publicUrl, now);
    const mailId = deriveId(`call/${sessionId}/${userId}`, sent);
    return problemOf(this.post.send({ mailId, to: email }, letter, signal));
  }

  /** Where a slot of the region is stands in it; a place that somebody typed for one case does not leave the dossier. */
  private entryOf(call: ClaimedCall): CalendarEntry {
    const { sessionId, room, slotPlace: place, method, sequence, plannedAt: startsAt, endsAt } = call;
    const { videoLinkTemplate, keys } = this.config;
    const status = method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED';
    const link = method === 'CANCEL' ? null : videoLink(videoLinkTemplate, keys.master, { id: sessionId, room });
    return { sessionId, status, startsAt, endsAt, sequence, place, videoLink: link };
  }
}

/** The address in `Name <address>`, or the address itself. */
const addressIn = (sender: string): string => sender.slice(sender.lastIndexOf('<') + 1).replace('>', '');
