import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Config } from '#config/config';
import { notSignedIn, unavailable } from '../http/problems.js';
import { CONFIG } from '../http/tokens.js';
import { discoverKeys } from './discover-keys.js';

/** Signatures with a private key only: never `none`, never a shared secret. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 5;

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
   * The identity in a token that is signed, current and meant for this API.
   * @throws 401 for any other token, 503 when the keys cannot be had
   */
  async verify(token: string): Promise<Identity> {
    const { issuer, audience } = this.config.identity;
    const keys = await this.signingKeys();
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'sub'],
    }).catch((error: unknown) => {
      throw isFaultOfToken(error) ? notSignedIn() : unavailable();
    });
    if (typeof payload.sub !== 'string' || payload.sub === '') throw notSignedIn();
    return { issuer, subject: payload.sub };
  }

  /** Whether the identity server answers; for the health page. */
  async reachable(): Promise<boolean> {
    return discoverKeys(this.config.identity.issuer).then(
      () => true,
      () => false,
    );
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

const isFaultOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';
