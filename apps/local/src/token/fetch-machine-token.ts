import { randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import { clientKeys, machineClientId } from '../identity/client.js';

/**
 * Gets the demo machine a token: client credentials, shown by a statement that it signs with its own key
 * (`private_key_jwt`, RFC 7523).
 * @param issuer the identity server, as it names itself
 * @returns a bearer access token for the API
 */
export async function fetchMachineToken({ home, issuer }: { home: string; issuer: string }): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: machineClientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await statement(clientKeys(home).machine as JWK, issuer),
    }),
  });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (!answer.access_token) throw new Error(`The identity server gave no token: ${answer.error_description}`);
  return answer.access_token;
}

/** Holds for a minute and for one use. */
async function statement(key: JWK, issuer: string): Promise<string> {
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid! })
    .setIssuer(machineClientId)
    .setSubject(machineClientId)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importJWK(key, 'ES256'));
}
