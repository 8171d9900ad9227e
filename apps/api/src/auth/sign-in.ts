import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { notSignedIn } from '../http/problems.js';
import { BrowserSessions } from './browser-sessions.js';
import type { Caller } from './caller.js';
import { TokenVerifier } from './token-verifier.js';

const BEARER = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)$/i;

/** Who a request comes from: by the token it carries, or else by the session of its browser. */
@Injectable()
export class SignIn {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly sessions: BrowserSessions,
  ) {}

  /** @throws 401 for who is not signed in. Where a token comes along, good or bad, no cookie is looked at. */
  async callerOf(request: Request, options: { unattended: boolean }): Promise<Caller> {
    const { authorization } = request.headers;
    if (authorization === undefined) return this.sessions.resume(request, options);
    const [, token] = BEARER.exec(authorization) ?? [];
    if (!token) throw notSignedIn();
    return this.tokens.verify(token);
  }
}
