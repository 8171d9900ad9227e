import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ClientMetadata, JWK } from 'oidc-provider';
import { readJson, writeJson } from '../files.js';

/** The client of the token command: without a key of its own, with PKCE. */
export const tokenClientId = 'doorbraak-local';
/** Doorbraak itself, for logins in a browser. */
export const webClientId = 'doorbraak';
/** A machine that calls the API in its own name, to try that out. */
export const machineClientId = 'doorbraak-machine';

/** Where the token command lets itself be sent back to: nobody listens, the address itself carries the code. */
export const tokenRedirect = 'http://127.0.0.1/token';

/** The private keys with which the clients of this home show who they are. */
interface ClientKeys {
  web: JWK;
  machine: JWK;
}

/** Made at the first start, in a file that only its owner may read. */
export function clientKeys(home: string): ClientKeys {
  const file = join(home, 'identity-clients.json');
  const kept = readJson<ClientKeys>(file);
  if (kept) return kept;
  const keys = { web: newKey(), machine: newKey() };
  writeJson(file, keys, 0o600);
  return keys;
}

/**
 * Who may ask this server for tokens, and where it may send a browser back to.
 * @param publicUrl where people open Doorbraak
 */
export function clientsOf(home: string, publicUrl: string): ClientMetadata[] {
  const { web, machine } = clientKeys(home);
  return [
    {
      client_id: tokenClientId,
      client_name: 'Doorbraak',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [tokenRedirect],
      id_token_signed_response_alg: 'ES256',
    },
    {
      client_id: webClientId,
      client_name: 'Doorbraak',
      ...provenBy(web),
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${publicUrl}/login/callback`],
      post_logout_redirect_uris: [`${publicUrl}/`],
      id_token_signed_response_alg: 'ES256',
    },
    {
      client_id: machineClientId,
      client_name: 'Doorbraak (machine)',
      ...provenBy(machine),
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      id_token_signed_response_alg: 'ES256',
    },
  ];
}

function provenBy({ kty, crv, x, y, kid, alg }: JWK): Partial<ClientMetadata> {
  return {
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    jwks: { keys: [{ kty, crv, x, y, kid, alg, use: 'sig' } as JWK] },
  };
}

function newKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomBytes(8).toString('base64url');
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid } as JWK;
}
