import { createHash, randomUUID } from 'node:crypto';
import { importJWK, type JWTPayload, jwtVerify } from 'jose';
import { WEB_CLIENT, WEB_CLIENT_JWK } from './web-client.js';

interface Grant {
  challenge: string;
  redirectUri: string;
  idToken: string;
}

/** The codes of a test issuer: each is worth one ID token, once, to who made the challenge. */
export class CodeGrants {
  private readonly grants = new Map<string, Grant>();

  /** A code for somebody who has logged in. */
  give(grant: Grant): string {
    const code = randomUUID();
    this.grants.set(code, grant);
    return code;
  }

  /** Answers the token endpoint, as strictly as a real one. */
  async redeem(issuer: string, form: URLSearchParams): Promise<{ status: number; body: object }> {
    const code = form.get('code') ?? '';
    const grant = this.grants.get(code);
    this.grants.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || challenge !== grant.challenge || form.get('redirect_uri') !== grant.redirectUri) {
      return { status: 400, body: { error: 'invalid_grant' } };
    }
    if (!(await isOurClient(issuer, form))) return { status: 401, body: { error: 'invalid_client' } };
    return { status: 200, body: { access_token: 'unused', token_type: 'Bearer', id_token: grant.idToken } };
  }
}

async function isOurClient(issuer: string, form: URLSearchParams): Promise<boolean> {
  const { OIDC_CLIENT_ID: id } = WEB_CLIENT;
  const checks = { issuer: id, subject: id, audience: issuer, requiredClaims: ['exp', 'jti'] };
  const key = await importJWK(WEB_CLIENT_JWK, 'ES256');
  return jwtVerify<JWTPayload>(form.get('client_assertion') ?? '', key, checks).then(
    () => true,
    () => false,
  );
}
