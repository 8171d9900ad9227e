import { createHmac } from 'node:crypto';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, type CryptoKey } from 'jose';
import { AUDIENCE } from '../../support/oidc.js';
import { startApi, type ApiWorld } from './api-world.js';

describe('login', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await startApi();
    await world.signIn('coordinator', ['coordinator']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const ask = (authorization?: string) => {
    const request = world.http.get('/v1/cases');
    return authorization ? request.set('Authorization', authorization) : request;
  };
  const now = () => Math.floor(Date.now() / 1000);
  const claims = () => ({ iss: world.issuer.issuer, aud: AUDIENCE, sub: 'coordinator', iat: now(), exp: now() + 60 });
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('lets somebody in with a good token', async () => {
    expect((await ask(`Bearer ${await world.issuer.token('coordinator')}`)).status).toBe(200);
  });

  it.each([
    ['another issuer', { iss: 'https://elders.example' }],
    ['another audience', { aud: 'een-andere-api' }],
    ['an end that has passed', { exp: 1_700_000_000 }],
    ['a beginning that has not come', { nbf: 4_000_000_000 }],
    ['no subject', { sub: undefined }],
    ['no end', { exp: undefined }],
  ])('refuses a token with %s', async (_what, wrong) => {
    const response = await ask(`Bearer ${await world.issuer.token('coordinator', wrong)}`);
    expect(response.status).toBe(401);
    expect(response.body.type).toBe('/problems/notSignedIn');
    expect(response.headers['www-authenticate']).toBe('Bearer');
  });

  it('refuses a token without signature (alg none)', async () => {
    expect((await ask(`Bearer ${encode({ alg: 'none' })}.${encode(claims())}.`)).status).toBe(401);
  });

  it('refuses a token signed with the public key as a secret (HS256)', async () => {
    const key = await exportSPKI(
      (await importJWK(world.issuer.publicJwk, 'RS256', { extractable: true })) as CryptoKey,
    );
    const unsigned = `${encode({ alg: 'HS256', kid: world.issuer.publicJwk.kid })}.${encode(claims())}`;
    const signature = createHmac('sha256', key).update(unsigned).digest('base64url');
    expect((await ask(`Bearer ${unsigned}.${signature}`)).status).toBe(401);
  });

  it('refuses a token signed by somebody else under our key id', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const header = { alg: 'RS256', kid: String(world.issuer.publicJwk.kid) };
    const token = await new SignJWT(claims()).setProtectedHeader(header).sign(privateKey);
    expect((await ask(`Bearer ${token}`)).status).toBe(401);
  });

  it.each([undefined, 'Bearer', 'Bearer onzin', 'Basic YTpi'])('refuses %p', async (authorization) => {
    expect((await ask(authorization)).status).toBe(401);
  });

  it('gives an unknown user no rights, and says why', async () => {
    const response = await ask(`Bearer ${await world.issuer.token('vreemde')}`);
    expect(response.status).toBe(403);
    expect(response.body.type).toBe('/problems/noAccount');
  });

  it('ends the access of a disabled user at once', async () => {
    const token = await world.signIn('vertrokken', ['coordinator']);
    expect((await ask(token)).status).toBe(200);
    await world.database.query(`UPDATE "users" SET "disabled_at" = now() WHERE "subject" = 'vertrokken'`);
    expect((await ask(token)).body.type).toBe('/problems/noAccount');
  });

  it('refuses a role that the route does not name', async () => {
    const response = await ask(await world.signIn('auditor', ['auditor']));
    expect(response.status).toBe(403);
    expect(response.body.type).toBe('/problems/notAllowed');
  });
});
