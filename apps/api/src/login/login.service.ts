import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LoginAttemptsRepository } from '#persistence/login-sessions/login-attempts.repository';
import { hashOf, isToken, madeOf, newToken } from '../auth/session-tokens.js';
import { Clock } from '../http/clock.js';
import { LoginFailure } from './login-fault.js';
import { type LoggedIn, RelyingParty, type Secrets } from './relying-party.js';
import { returnPath } from './return-to.js';

/** How long somebody may take at the identity server. */
export const ATTEMPT_SECONDS = 600;

/** A login from the way out to the way back. */
@Injectable()
export class LoginService {
  constructor(
    private readonly party: RelyingParty,
    private readonly attempts: LoginAttemptsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends somebody to the identity server.
   * @param browser token of an earlier attempt in this browser: logins in several tabs do not end each other
   */
  async begin(returnTo: unknown, browser: string | undefined): Promise<{ address: string; browser: string }> {
    const token = isToken(browser) ? browser : newToken();
    const state = newToken();
    const address = await this.party.loginAddress(secretsOf(token, state));
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + ATTEMPT_SECONDS * 1000).toISOString();
    const bound = { stateHash: hashOf(state), browserHash: hashOf(token) };
    const attempt = { id: randomUUID(), ...bound, returnTo: returnPath(returnTo), expiresAt };
    await this.attempts.begin(attempt, now.toISOString());
    return { address, browser: token };
  }

  /**
   * Who came back, once an attempt of this browser waits for them.
   * @param query with which they came back
   * @throws LoginFailure for an attempt that is unknown, over or of another browser, and for an answer that is not right
   */
  async finish(query: URLSearchParams, browser: string | undefined): Promise<{ who: LoggedIn; returnTo: string }> {
    const state = query.get('state');
    if (!state || !isToken(browser)) throw new LoginFailure('unknownAttempt');
    const bound = { stateHash: hashOf(state), browserHash: hashOf(browser) };
    const attempt = await this.attempts.take(bound, this.clock.now().toISOString());
    if (!attempt) throw new LoginFailure('unknownAttempt');
    return { who: await this.party.identify(query, secretsOf(browser, state)), returnTo: attempt.returnTo };
  }
}

/** Made anew on the way back: the database keeps nothing with which a login could be finished. */
const secretsOf = (browser: string, state: string): Secrets => ({
  state,
  nonce: madeOf(browser, `nonce ${state}`),
  codeVerifier: madeOf(browser, `code verifier ${state}`),
});
