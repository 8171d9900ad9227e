import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

export const AUDIENCE = 'doorbraak-api';
const KEY_ID = 'test-key';

/** An identity server for tests: publishes its keys, and signs whatever a test wants signed. */
export interface TestIssuer {
  issuer: string;
  publicJwk: JWK;
  /** A good token for `subject`, with `claims` over the usual ones. */
  token(subject: string, claims?: JWTPayload): Promise<string>;
  close(): Promise<void>;
}

/** Starts an issuer on a free port of this machine. */
export async function startIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': { issuer: addressOf(server), jwks_uri: `${addressOf(server)}/jwks` },
      '/jwks': { keys: [publicJwk] },
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = addressOf(server);
  return {
    issuer,
    publicJwk,
    token: (subject, claims = {}) => sign(privateKey, { iss: issuer, aud: AUDIENCE, sub: subject, ...claims }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function sign(key: CryptoKey, claims: JWTPayload): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ iat: now, exp: now + 600, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
    .sign(key);
}
