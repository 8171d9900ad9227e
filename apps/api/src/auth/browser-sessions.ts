import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Config } from '#config/config';
import type { LoginSessionEntity } from '#persistence/login-sessions/login-session.entity';
import { LoginSessionsRepository } from '#persistence/login-sessions/login-sessions.repository';
import { Clock } from '../http/clock.js';
import { notSignedIn, ProblemException, problemOf } from '../http/problems.js';
import { CONFIG } from '../http/tokens.js';
import type { Caller } from './caller.js';
import { type ServerCookie, sessionCookie } from './cookies.js';
import { fromOurPages } from './from-our-pages.js';
import { csrfTokenOf, hashOf, isToken, newToken, sameSecret } from './session-tokens.js';
import type { Identity } from './token-verifier.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Somebody who clicks through pages need not be written down at every click. */
const SEEN_EVERY_MS = MINUTE_MS;
const READS = ['GET', 'HEAD'];

/** Sessions of people in a browser: a random token in a cookie, of which the database keeps only a hash. */
@Injectable()
export class BrowserSessions {
  private readonly cookie: ServerCookie;
  private readonly origin: string;

  constructor(
    private readonly sessions: LoginSessionsRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.cookie = sessionCookie(config.mail.publicUrl);
    this.origin = new URL(config.mail.publicUrl).origin;
  }

  /** Begins a session with a token that nobody had before, also where the browser has one already. */
  async open(request: Request, response: Response, identity: Identity, acr: string | null): Promise<void> {
    await this.leave(request);
    const token = newToken();
    const now = this.clock.now();
    const at = now.toISOString();
    const endsAt = new Date(now.getTime() + this.config.sessions.hours * HOUR_MS).toISOString();
    const times = { createdAt: at, lastSeenAt: at, idleUntil: this.idleFrom(now, endsAt), endsAt };
    const { issuer, subject } = identity;
    const whose = { id: randomUUID(), tokenHash: hashOf(token), issuer, subject, acr };
    await this.sessions.open({ ...whose, ...times, endedAt: null, endedBecause: null });
    this.cookie.set(response, token);
  }

  /**
   * Whose session a request belongs to.
   * @param unattended the browser asks by itself, nobody need be sitting there
   * @throws 401 without a session that runs, 403 for a change that none of our pages asked for
   */
  async resume(request: Request, { unattended }: { unattended: boolean }): Promise<Caller> {
    const token = this.cookie.read(request);
    if (!isToken(token)) throw notSignedIn();
    const now = this.clock.now();
    const session = await this.sessions.running(hashOf(token), now.toISOString());
    if (!session) throw notSignedIn();
    const csrfToken = csrfTokenOf(token);
    if (!READS.includes(request.method)) this.requireOurPage(request, csrfToken);
    const idleUntil = unattended ? session.idleUntil : await this.touch(session, now);
    const { id, issuer, subject, endsAt } = session;
    return { issuer, subject, name: null, machine: false, until: endsAt, session: { id, idleUntil, csrfToken } };
  }

  /** Takes the cookie away: what it stood for is over. */
  forget(response: Response): void {
    this.cookie.clear(response);
  }

  /** Who logs in anew leaves the session behind that this browser had. */
  private async leave(request: Request): Promise<void> {
    const token = this.cookie.read(request);
    if (!isToken(token)) return;
    const at = this.clock.now().toISOString();
    const session = await this.sessions.running(hashOf(token), at);
    if (session) await this.sessions.end(session.id, at, 'loggedOut');
  }

  private requireOurPage(request: Request, csrfToken: string): void {
    const given = request.get('X-CSRF-Token') ?? '';
    const from = { origin: request.get('Origin'), fetchSite: request.get('Sec-Fetch-Site') };
    if (!fromOurPages(from, this.origin) || !sameSecret(given, csrfToken)) {
      throw new ProblemException(problemOf('notFromOurPage'));
    }
  }

  private async touch(session: LoginSessionEntity, now: Date): Promise<string> {
    if (now.getTime() - Date.parse(session.lastSeenAt) < SEEN_EVERY_MS) return session.idleUntil;
    const idleUntil = this.idleFrom(now, session.endsAt);
    await this.sessions.touch(session.id, { lastSeenAt: now.toISOString(), idleUntil });
    return idleUntil;
  }

  private idleFrom(now: Date, endsAt: string): string {
    const idle = new Date(now.getTime() + this.config.sessions.idleMinutes * MINUTE_MS).toISOString();
    return idle < endsAt ? idle : endsAt;
  }
}
