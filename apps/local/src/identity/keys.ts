import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { JWK } from 'oidc-provider';
import { readJson, writeJson } from '../files.js';

/** What the identity server signs with; kept, so that tokens outlive a restart. */
export interface Keys {
  jwks: { keys: JWK[] };
  cookieKeys: string[];
}

/** The keys of this home, made at the first start, in a file that only its owner may read. */
export function keysOf(home: string): Keys {
  const file = join(home, 'identity-keys.json');
  const kept = readJson<Keys>(file);
  if (kept) return kept;
  const keys: Keys = { jwks: { keys: [signingKey()] }, cookieKeys: [randomBytes(32).toString('base64url')] };
  writeJson(file, keys, 0o600);
  return keys;
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ format: 'jwk' });
  return { ...key, use: 'sig', alg: 'ES256', kid: randomBytes(8).toString('base64url') } as JWK;
}
