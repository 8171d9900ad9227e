import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';

const CLIENT_ID = 'doorbraak-test';
const KEY_ID = 'web-client';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** How the API under test shows an identity server who it is. */
export const WEB_CLIENT = {
  OIDC_CLIENT_ID: CLIENT_ID,
  OIDC_CLIENT_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'ES256' }),
};

/** What the identity server knows of it. */
export const WEB_CLIENT_JWK = { ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'ES256' } as JWK;
