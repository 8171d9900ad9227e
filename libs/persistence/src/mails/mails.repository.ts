import { DataSource } from 'typeorm';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { UserEntity } from '../users/user.entity.js';
import { ADDRESS_PROBLEMS, type MailProblem } from './mail-problems.js';
import { MailEntity } from './mail.entity.js';

/** A mail with the name that people know its reader by. */
export type ShownMail = MailEntity & { reader: UserEntity };

/**
 * How mails stand: sent; waiting for its first attempt; failing, since the server is away or refuses us; undeliverable,
 * since something is the matter with the address of its reader.
 */
export const MAIL_STATES = ['waiting', 'failing', 'undeliverable', 'sent'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export interface MailCounts {
  waiting: number;
  failing: number;
  undeliverable: number;
  sentLastDay: number;
  /** Calls of calendars to sessions that fail or are undeliverable. */
  calendarMails: number;
  /** Since when the server fails; null while it does not. */
  failingSince: string | null;
}

export interface MailBacklog {
  waiting: number;
  /** Seconds since the oldest of those was made; 0 when there is none. */
  oldestAgeSeconds: number;
}

/** Somebody whose calendar cannot be told of sessions, and why; never of which. */
export interface CalendarTrouble {
  userId: string;
  /** The name that people know them by. */
  reader: string;
  lastError: MailProblem;
  calls: number;
  attempts: number;
  failingSince: string;
  nextAttemptAt: string;
}

const ADDRESS = ADDRESS_PROBLEMS.map((problem) => `'${problem}'`).join(', ');

const CONDITIONS: Record<MailState, string> = {
  waiting: '"sent_at" IS NULL AND "last_error" IS NULL',
  failing: `"sent_at" IS NULL AND "last_error" NOT IN (${ADDRESS})`,
  undeliverable: `"sent_at" IS NULL AND "last_error" IN (${ADDRESS})`,
  sent: '"sent_at" IS NOT NULL',
};

/** How mails stand. An address is never shown. */
export class MailsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Mails of a region, newest first; of one state only where that is asked. */
  list(regionId: string, state: MailState | null, page: PageRequest): Promise<Page<ShownMail>> {
    const query = this.dataSource
      .getRepository<ShownMail>(MailEntity as new () => ShownMail)
      .createQueryBuilder('mail')
      .innerJoinAndMapOne('mail.reader', UserEntity, 'reader', 'reader.id = mail.userId')
      .where('mail.regionId = :regionId', { regionId });
    if (state) query.andWhere(CONDITIONS[state]);
    const positionOf = ({ createdAt, id }: ShownMail) => ({ key: createdAt, id });
    const order = { key: 'mail.createdAt', id: 'mail.id', keyIs: 'moment', direction: 'DESC', positionOf } as const;
    return readPage(query, order, page);
  }

  /** How many mails of a region stand how. */
  async counts(regionId: string): Promise<MailCounts> {
    const [counts] = await this.dataSource.query<[MailCounts]>(
      `SELECT count(*) FILTER (WHERE ${CONDITIONS.waiting}) AS "waiting",
              count(*) FILTER (WHERE ${CONDITIONS.failing}) AS "failing",
              count(*) FILTER (WHERE ${CONDITIONS.undeliverable}) AS "undeliverable",
              count(*) FILTER (WHERE ${CONDITIONS.sent}) AS "sentLastDay",
              (SELECT coalesce(sum(t."calls"), 0) FROM access.calendar_troubles($1) t) AS "calendarMails",
              (SELECT f."since" FROM access.mails_failing_since() f WHERE f."region_id" = $1) AS "failingSince"
       FROM "mails" WHERE "region_id" = $1 AND ("sent_at" IS NULL OR "created_at" > now() - interval '1 day')`,
      [regionId],
    );
    return counts;
  }

  /** Who of a region cannot be told of sessions in their calendar, and why: what fails longest first. */
  calendarTroubles(regionId: string): Promise<CalendarTrouble[]> {
    return this.dataSource.query<CalendarTrouble[]>(
      `SELECT "user_id" AS "userId", "reader", "last_error" AS "lastError", "calls", "attempts",
              "failing_since" AS "failingSince", "next_attempt_at" AS "nextAttemptAt"
       FROM access.calendar_troubles($1) ORDER BY "failing_since", "user_id", "last_error"`,
      [regionId],
    );
  }

  /**
   * The regions whose mail does not leave, that to calendars included, with since when; an address that is wrong is no
   * failure of the mail.
   */
  failingSince(): Promise<{ regionId: string; since: string }[]> {
    return this.dataSource.query('SELECT "region_id" AS "regionId", "since" FROM access.mails_failing_since()');
  }

  /** How much waits or fails, and how long already. */
  async backlog(): Promise<MailBacklog> {
    const [backlog] = await this.dataSource.query<[MailBacklog]>(
      'SELECT "waiting", "oldest_age_seconds" AS "oldestAgeSeconds" FROM access.mail_backlog()',
    );
    return backlog;
  }
}

/** How a mail stands. */
export function stateOf({ sentAt, lastError }: Pick<MailEntity, 'sentAt' | 'lastError'>): MailState {
  if (sentAt !== null) return 'sent';
  if (lastError === null) return 'waiting';
  return ADDRESS_PROBLEMS.some((problem) => problem === lastError) ? 'undeliverable' : 'failing';
}
