import { DataSource } from 'typeorm';
import type { MailProblem } from './mail-problems.js';
import * as sql from './mail-statements.js';

/** Somebody who was told something by no mail yet. */
export interface Told {
  userId: string;
  regionId: string;
  /** Whether it is about a seat in a team of experts, of which nobody else reads. */
  ofSeat: boolean;
}

/** A mail that is ours to send, with where it goes. */
export interface ClaimedMail {
  id: string;
  userId: string;
  /** This attempt included. */
  attempts: number;
  /** Null for a reader of whom no address is known. */
  email: string | null;
}

/** What a mail tells of: a task that still waits, and for whom. */
export interface MailedNotice extends Told {
  id: string;
  taskId: string;
  dueAt: string;
}

/**
 * Mails from the first notice to having left. Sending is at least once: a sender that dies between sending and saying so
 * leaves a repeat, which bears the same id.
 */
export class MailQueueRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Who should get a mail: who has a notice that is so many seconds old, or one that cannot wait, since it came up a
   * ladder or its task is due within a day.
   */
  untold(seconds: number): Promise<Told[]> {
    return this.dataSource.query<Told[]>(sql.UNTOLD, [seconds]);
  }

  /**
   * Puts all that somebody was told, of a seat or of all else, in a mail to its reader: the one that has not left yet, or a new one, unless the
   * reader got one less than so many seconds ago.
   */
  async gather({ userId, ofSeat }: Pick<Told, 'userId' | 'ofSeat'>, readerId: string, seconds: number): Promise<void> {
    await this.dataSource.query(sql.GATHER, [userId, readerId, seconds, ofSeat]);
  }

  /**
   * Takes mails whose time has come. They are the caller's for `leaseSeconds`; a sender that dies keeps none longer.
   * @param limit most mails to take
   * @param leaseSeconds longer than sending them takes
   */
  async claim(limit: number, leaseSeconds: number): Promise<ClaimedMail[]> {
    const [mails] = await this.dataSource.query<[ClaimedMail[], number]>(sql.CLAIM, [limit, leaseSeconds]);
    return mails;
  }

  /** What a mail has to tell now, what is due first on top; what ended or was read meanwhile is not in it. */
  contents(mailId: string): Promise<MailedNotice[]> {
    return this.dataSource.query<MailedNotice[]>(sql.CONTENTS, [mailId]);
  }

  /** Takes notices out of a mail, to be gathered again for whoever reads them now. */
  async takeOut(noticeIds: string[]): Promise<void> {
    await this.dataSource.query(sql.TAKE_OUT, [noticeIds]);
  }

  /** Removes a mail that has nothing left to tell. */
  async drop(mailId: string): Promise<void> {
    await this.dataSource.query(sql.DROP, [mailId]);
  }

  /** A mail left with these notices; what joined it meanwhile goes into the next. */
  async markSent(mailId: string, noticeIds: string[]): Promise<void> {
    await this.dataSource.query(sql.MARK_SENT, [mailId, noticeIds]);
  }

  /** Lets a mail rest before it is tried again. */
  async markFailed(mailId: string, problem: MailProblem, retryAfterSeconds: number): Promise<void> {
    await this.dataSource.query(sql.MARK_FAILED, [mailId, problem, retryAfterSeconds]);
  }
}
