import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { CodeGrants } from './code-grants.js';
import { WEB_CLIENT } from './web-client.js';

export const AUDIENCE = 'doorbraak-api';
const KEY_ID = 'test-key';

/** How a token says what it is; a test about that says something else. */
export interface TokenHeader {
  alg?: string;
  kid?: string;
  typ?: string;
  [other: string]: unknown;
}

/** An identity server for tests: publishes its keys, signs whatever a test wants signed, and gives codes for logins. */
export interface TestIssuer {
  issuer: string;
  publicJwk: JWK;
  /** A good token for `subject`, with `claims` over the usual ones. */
  token(subject: string, claims?: JWTPayload, header?: TokenHeader): Promise<string>;
  /**
   * Lets somebody log in who was sent here.
   * @param address where the API sent the browser
   * @param idToken what the ID token says besides, or instead; a text is the whole token
   * @returns the query with which the browser goes back
   */
  logIn(address: string, subject: string, idToken?: JWTPayload | string): Promise<URLSearchParams>;
  close(): Promise<void>;
}

/** Starts an issuer on a free port of this machine. */
export async function startIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  const codes = new CodeGrants();
  const server = createServer((request, response) => {
    void answer(request, addressOf(server), publicJwk, codes).then(({ status, body }) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = addressOf(server);
  return {
    issuer,
    publicJwk,
    token: (subject, claims = {}, header = {}) =>
      sign(privateKey, { iss: issuer, aud: AUDIENCE, sub: subject, ...claims }, header),
    logIn: async (address, subject, idToken = {}) => {
      const asked = new URL(address).searchParams;
      const { state, nonce, code_challenge, redirect_uri } = Object.fromEntries(asked) as Record<string, string>;
      const claims = { iss: issuer, aud: WEB_CLIENT.OIDC_CLIENT_ID, sub: subject, name: `${subject} (login)`, nonce };
      const whole = typeof idToken === 'string' ? idToken : await sign(privateKey, { ...claims, ...idToken });
      const code = codes.give({ challenge: code_challenge!, redirectUri: redirect_uri!, idToken: whole });
      return new URLSearchParams({ code, state: state!, iss: issuer });
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function answer(request: IncomingMessage, issuer: string, publicJwk: JWK, codes: CodeGrants) {
  switch (request.url) {
    case '/.well-known/openid-configuration':
      return { status: 200, body: configurationOf(issuer) };
    case '/jwks':
      return { status: 200, body: { keys: [publicJwk] } };
    case '/token':
      return codes.redeem(issuer, new URLSearchParams(await text(request)));
    default:
      return { status: 404, body: {} };
  }
}

const configurationOf = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/jwks`,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  end_session_endpoint: `${issuer}/logout`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
});

function sign(key: CryptoKey, claims: JWTPayload, header: TokenHeader = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ iat: now, exp: now + 600, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, ...header })
    .sign(key);
}
