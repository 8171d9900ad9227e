import { DataSource } from 'typeorm';
import type { MailProblem } from '../mails/mail-problems.js';
import * as sql from './session-call-statements.js';
import type { CallMethod } from './session-call.entity.js';

/** What one calendar must be told of one session now. */
export interface ClaimedCall {
  sessionId: string;
  userId: string;
  caseId: string;
  method: CallMethod;
  /** How often the session was moved or met elsewhere on screen. */
  sequence: number;
  room: number;
  plannedAt: string;
  endsAt: string | null;
  /** Where the slot of the region is. */
  slotPlace: string | null;
  /** Null for somebody of whom no address is known. */
  email: string | null;
  /** How many calls have left before. */
  sent: number;
  /** This attempt included. */
  attempts: number;
}

/**
 * Calendars that follow the sessions. What each should say comes from the tables each time; only what was sent is kept.
 * Sending is at least once: a repeat bears the same names.
 */
export class SessionCallsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Something that is another after every change of what the calls depend on, and costs next to nothing. It may lag ten
   * seconds behind the change, and is another too where nothing changed for them.
   */
  async traces(): Promise<string> {
    const [row] = await this.dataSource.query<[{ traces: string }]>(sql.TRACES, [sql.DEPENDS_ON]);
    return row.traces;
  }

  /**
   * Remembers everybody who attends a session that is planned.
   * @returns in how many seconds the next call is due, 0 or less for now; null when everybody was told
   */
  async gather(): Promise<number | null> {
    const [row] = await this.dataSource.query<[{ dueInSeconds: number | null }]>(sql.GATHER);
    return row.dueInSeconds;
  }

  /**
   * Takes calls whose time has come. They are the caller's for `leaseSeconds`; a sender that dies keeps none longer.
   * @param limit most calls to take
   * @param leaseSeconds longer than sending them takes
   */
  async claim(limit: number, leaseSeconds: number): Promise<ClaimedCall[]> {
    const [calls] = await this.dataSource.query<[ClaimedCall[], number]>(sql.CLAIM, [limit, leaseSeconds]);
    return calls;
  }

  /** A call left. */
  async markSent({ sessionId, userId, method, sequence, sent }: ClaimedCall): Promise<void> {
    await this.dataSource.query(sql.MARK_SENT, [sessionId, userId, method, sequence, sent]);
  }

  /** Lets a call rest before it is tried again. */
  async markFailed({ sessionId, userId }: ClaimedCall, problem: MailProblem, retryAfterSeconds: number): Promise<void> {
    await this.dataSource.query(sql.MARK_FAILED, [sessionId, userId, problem, retryAfterSeconds]);
  }
}
