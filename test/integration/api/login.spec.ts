import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, type CryptoKey } from 'jose';
import { AUDIENCE, type TokenHeader } from '../../support/oidc.js';
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

  it.each<[string, TokenHeader]>([
    ['unknown', { kid: 'onbekend' }],
    ['a path', { kid: '../../../../dev/null' }],
    ['an address', { kid: 'https://kwaad.example/keys' }],
    ['a query', { kid: "' OR 1=1 --" }],
    ['very long', { kid: 'k'.repeat(4000) }],
  ])('refuses a token with a key id that is %s', async (_what, header) => {
    expect((await ask(`Bearer ${await world.issuer.token('coordinator', {}, header)}`)).status).toBe(401);
  });

  it.each(['logout+jwt', 'dpop+jwt', 'secevent+jwt', 'JWE'])('refuses a token of the type %s', async (typ) => {
    expect((await ask(`Bearer ${await world.issuer.token('coordinator', {}, { typ })}`)).status).toBe(401);
  });

  it.each(['at+jwt', 'application/at+jwt', 'JWT'])('takes a token of the type %s', async (typ) => {
    expect((await ask(`Bearer ${await world.issuer.token('coordinator', {}, { typ })}`)).status).toBe(200);
  });

  it.each(['jwk', 'jku', 'x5u', 'x5c'])('follows no key that a token brings along (%s)', async (name) => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const visits: string[] = [];
    const theirs = createServer((request, response) => {
      visits.push(request.url ?? '');
      void exportJWK(publicKey).then((jwk) => response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'test-key' }] })));
    });
    await new Promise<void>((resolve) => theirs.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(theirs.address() as AddressInfo).port}/jwks`;
    const brought = { jwk: await exportJWK(publicKey), jku: address, x5u: address, x5c: ['MIIB'] }[name];
    const header = { alg: 'RS256', kid: 'test-key', [name]: brought };
    const token = await new SignJWT(claims()).setProtectedHeader(header).sign(privateKey);
    expect((await ask(`Bearer ${token}`)).status).toBe(401);
    expect(visits).toEqual([]);
    await new Promise((resolve) => theirs.close(resolve));
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

describe('login with a level of assurance', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await startApi({}, { OIDC_ACR: 'substantieel hoog' });
    await world.signIn('coordinator', ['coordinator']);
    await world.signIn('koppeling', ['casusinbrenger']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  it.each<[number, string, object]>([
    [200, 'coordinator', { acr: 'hoog' }],
    [401, 'coordinator', { acr: 'laag' }],
    [401, 'coordinator', {}],
    [401, 'coordinator', { acr: ['hoog'], client_id: 'koppeling' }],
    // A machine shows who it is with its own key: nobody logged in.
    [200, 'koppeling', { client_id: 'koppeling' }],
  ])('answers %d to %s with %j', async (status, subject, more) => {
    const token = await world.issuer.token(subject, { ...more });
    expect((await world.http.get('/v1/tasks').set('Authorization', `Bearer ${token}`)).status).toBe(status);
  });
});
