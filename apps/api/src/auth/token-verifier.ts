import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Config } from '#config/config';
import { notSignedIn, unavailable } from '../http/problems.js';
import { CONFIG } from '../http/tokens.js';
import type { Caller } from './caller.js';
import { discoverKeys } from './discover-keys.js';

/** Signatures with a private key only: never `none`, never a shared secret. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 5;
/** RFC 9068, and what servers write that do not follow it. A token for something else names another type. */
const TYPES = ['at+jwt', 'application/at+jwt', 'jwt', undefined];

/** Who a token says that somebody is; `sub` is unique only together with `iss`. */
export interface Identity {
  issuer: string;
  subject: string;
}

/** Checks access tokens against the keys of the identity server. */
@Injectable()
export class TokenVerifier {
  private keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * Who a token says that somebody is, when it is signed, current and meant for this API.
   * @throws 401 for any other token, 503 when the keys cannot be had
   */
  async verify(token: string): Promise<Caller> {
    const { issuer, audience } = this.config.identity;
    const keys = await this.signingKeys();
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'sub'],
    }).catch((error: unknown) => {
      throw isFaultOfToken(error) ? notSignedIn() : unavailable();
    });
    const { sub: subject, exp, name } = payload;
    if (typeof subject !== 'string' || subject === '') throw notSignedIn();
    if (!TYPES.includes(protectedHeader.typ?.toLowerCase())) throw notSignedIn();
    if (!this.isSureEnough(payload)) throw notSignedIn();
    const until = new Date(exp! * 1000).toISOString();
    return {
      issuer,
      subject,
      name: typeof name === 'string' ? name : null,
      machine: isMachine(payload),
      until,
      session: null,
    };
  }

  /** Whether the identity server answers; for the health page. */
  async reachable(): Promise<boolean> {
    return discoverKeys(this.config.identity.issuer).then(
      () => true,
      () => false,
    );
  }

  /** A machine that shows who it is with its own key has no level of assurance: its token is about itself. */
  private isSureEnough(payload: JWTPayload): boolean {
    const { acr: enough } = this.config.identity;
    const { acr } = payload;
    return enough.length === 0 || isMachine(payload) || (typeof acr === 'string' && enough.includes(acr));
  }

  private signingKeys(): Promise<JWTVerifyGetKey> {
    this.keys ??= discoverKeys(this.config.identity.issuer)
      .then((address) => createRemoteJWKSet(address))
      .catch(() => {
        this.keys = null;
        throw unavailable();
      });
    return this.keys;
  }
}

/** RFC 9068: a token that a client asked for itself is about that client. */
const isMachine = ({ client_id: client, sub }: JWTPayload): boolean => client === sub;

const isFaultOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';
