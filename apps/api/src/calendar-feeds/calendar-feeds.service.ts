import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config/config';
import type { Role } from '#contracts/codes';
import { type CalendarEntry, sessionCalendar } from '#domain/calendars/session-calendar';
import { videoLink } from '#encryption/video-link';
import { type CalendarOwner, CalendarFeedsRepository } from '#persistence/calendars/calendar-feeds.repository';
import { type CalendarSession, SessionAttendeesRepository } from '#persistence/sessions/session-attendees.repository';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import { currentWork } from '#persistence/work/work';
import { AccessLog } from '../access-log/access-log.js';
import { hashOf, isToken, newToken } from '../auth/session-tokens.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { notFound } from '../http/problems.js';
import { RateLimits } from '../http/rate-limits.js';
import { CONFIG } from '../http/tokens.js';
import type { CalendarFeedEndResponse, CalendarFeedResponse } from './calendar-feed.response.js';

/** Calendars of people, for programs that cannot log in. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly feeds: CalendarFeedsRepository,
    private readonly attendees: SessionAttendeesRepository,
    private readonly standIns: StandInsRepository,
    private readonly limits: RateLimits,
    private readonly log: AccessLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail' | 'keys' | 'videoLinkTemplate'>,
  ) {}

  async make({ id: userId }: SignedInUser): Promise<CalendarFeedResponse> {
    const secret = newToken();
    const madeAt = this.clock.now().toISOString();
    await this.feeds.put({ userId, secretHash: hashOf(secret), madeAt });
    return { url: `${this.config.mail.publicUrl}/v1/calendar-feeds/${secret}.ics`, madeAt };
  }

  async end({ id }: SignedInUser): Promise<CalendarFeedEndResponse> {
    await this.feeds.end(id);
    return { endedAt: this.clock.now().toISOString() };
  }

  /**
   * All sessions that the owner of a secret attends, read in their name: what they may no longer see is not in it.
   * @param address who guesses secrets is stopped
   * @throws 404 for a secret that opens nothing, 429 after too many of those
   */
  async read(secret: string, address: string): Promise<string> {
    await this.limits.token(address);
    const owner = isToken(secret) ? await this.feeds.owner(hashOf(secret)) : null;
    if (!owner) {
      await this.limits.refused(address);
      throw notFound();
    }
    const at = this.clock.now();
    await this.actFor(owner, at.toISOString());
    const sessions = await this.attendees.ofPerson(owner.userId, at.toISOString());
    const entries = sessions.map((session) => this.entryOf(session));
    this.tell(owner, sessions);
    return sessionCalendar({ entries, host: new URL(this.config.mail.publicUrl).hostname, at });
  }

  /** From here on row level security shows what the owner may see, also for whom they stand in now; nothing else. */
  private async actFor(owner: CalendarOwner, at: string): Promise<void> {
    const people = [owner.userId, ...(await this.standIns.standsInFor(owner, at))];
    currentWork()?.identify({ ...owner, people });
  }

  private tell({ userId, regionId, roles }: CalendarOwner, sessions: readonly CalendarSession[]): void {
    const caseIds = [...new Set(sessions.map(({ caseId }) => caseId))];
    const person = { userId, regionId, role: (roles[0] as Role | undefined) ?? null };
    this.log.did('read', { person, caseIds, fields: ['session'] });
  }

  /** Where a slot of the region is stands in it; a place that somebody typed for one case does not leave the dossier. */
  private entryOf(session: CalendarSession): CalendarEntry {
    const { id: sessionId, status, plannedAt: startsAt, endsAt, sequence, slotPlace: place } = session;
    const link = videoLink(this.config.videoLinkTemplate, this.config.keys.master, session);
    const sure = status === 'reserved' ? 'TENTATIVE' : 'CONFIRMED';
    return { sessionId, status: sure, startsAt, endsAt, sequence, place, videoLink: link };
  }
}
