import { Inject, Injectable } from '@nestjs/common';
import { importJWK, type JWK } from 'jose';
import * as openid from 'openid-client';
import type { Config } from '#config/config';
import type { Identity } from '../auth/token-verifier.js';
import { CONFIG } from '../http/tokens.js';
import { LoginFailure } from './login-fault.js';

/** What only this login knows; it comes back, or is in what comes back. */
export interface Secrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Who came back from the identity server. */
export interface LoggedIn extends Identity {
  name: string | null;
  acr: string | null;
}

const TIMEOUT_SECONDS = 5;
const SCOPE = 'openid profile';
/** Signatures with a private key only. */
const KEY_ALGORITHM = 'ES256';

/** Doorbraak at the identity server: where people are sent to log in, and who they turn out to be. */
@Injectable()
export class RelyingParty {
  private known: Promise<openid.Configuration> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Where a browser goes to log in: authorization code with PKCE. */
  async loginAddress({ state, nonce, codeVerifier }: Secrets): Promise<string> {
    const configuration = await this.configuration();
    const { acr } = this.config.identity;
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: SCOPE,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(acr.length > 0 && { acr_values: acr.join(' ') }),
    });
    return address.href;
  }

  /**
   * Who came back, from the code in the address that they came back to. Checks state, issuer, signature, audience, times,
   * nonce and level of assurance.
   * @param query of that address; where it was asked is our own setting, never a header
   * @throws LoginFailure when anything of it is wrong
   */
  async identify(query: URLSearchParams, { state, nonce, codeVerifier }: Secrets): Promise<LoggedIn> {
    const configuration = await this.configuration();
    const checks = {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    };
    const address = new URL(`${this.redirectUri}?${query.toString()}`);
    const tokens = await openid.authorizationCodeGrant(configuration, address, checks).catch(failed);
    const { iss: issuer, sub: subject, acr, name, preferred_username: username } = tokens.claims()!;
    const { acr: enough } = this.config.identity;
    const level = textOf(acr);
    if (enough.length > 0 && !enough.includes(level ?? '')) throw new LoginFailure('notSureEnough');
    return { issuer, subject, name: textOf(name) ?? textOf(username), acr: level };
  }

  /** Where a browser ends its login at the identity server too; null where that server has no such address. */
  async logoutAddress(): Promise<string | null> {
    const configuration = await this.configuration().catch(() => null);
    if (!configuration?.serverMetadata().end_session_endpoint) return null;
    const back = { post_logout_redirect_uri: `${this.config.mail.publicUrl}/` };
    return openid.buildEndSessionUrl(configuration, back).href;
  }

  private get redirectUri(): string {
    return `${this.config.mail.publicUrl}/login/callback`;
  }

  private configuration(): Promise<openid.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  private async discover(): Promise<openid.Configuration> {
    const { client, issuer } = this.config.identity;
    if (!client) throw new LoginFailure('notConfigured');
    const { kid, alg = KEY_ALGORITHM } = client.key as JWK;
    const key = (await importJWK(client.key as JWK, alg)) as openid.CryptoKey;
    const proof = openid.PrivateKeyJwt(kid === undefined ? key : { key, kid });
    const isPlain = issuer.startsWith('http:');
    return openid
      .discovery(new URL(issuer), client.id, undefined, proof, {
        timeout: TIMEOUT_SECONDS,
        execute: [openid.enableNonRepudiationChecks, ...(isPlain ? [openid.allowInsecureRequests] : [])],
      })
      .catch(failed);
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A server that does not answer is another matter than one that refuses. */
function failed(error: unknown): never {
  throw new LoginFailure(isAway(error) ? 'unavailable' : 'refused', { cause: error });
}

function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause } = error as { code?: string; message?: string; cause?: unknown };
  return code === 'OAUTH_TIMEOUT' || message === 'fetch failed' || isAway(cause);
}
