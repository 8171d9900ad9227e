import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, generateKeyPair } from 'jose';
import { discoverKeys } from '../../../../apps/api/src/auth/discover-keys.js';
import { startApi, type ApiWorld } from '../api-world.js';
import { addressIn, ownCase, type OwnCase } from './own-case.js';
import { portOf } from './raw-request.js';

interface Schema {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
}
interface Description {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

/** Somebody's own server, to which we should never call. */
class Decoy {
  readonly calls: string[] = [];
  private constructor(private readonly server: Server) {
    server.on('request', ({ url }, response) => {
      this.calls.push(String(url));
      response.end();
    });
  }

  static async start(): Promise<Decoy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Decoy(server);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

describe('calls to an address of the caller', () => {
  let world: ApiWorld;
  let own: OwnCase;
  let token: string;
  let decoy: Decoy;
  let description: Description;
  beforeAll(async () => {
    [world, decoy] = await Promise.all([startApi(), Decoy.start()]);
    own = await ownCase(world);
    token = own.authorization;
    description = (await world.http.get('/v1/openapi.json')).body as Description;
  }, 60_000);
  afterEach(() => expect(decoy.calls).toEqual([]));
  afterAll(async () => {
    decoy.stop();
    await world.stop();
  }, 30_000);

  /** A form in which every text is the address. */
  function filled(schema: Schema | undefined, depth = 0): unknown {
    if (!schema || depth > 6) return decoy.address;
    if (schema.$ref) return filled(description.components.schemas[schema.$ref.split('/').at(-1)!], depth + 1);
    if (schema.allOf) return filled(schema.allOf[0], depth + 1);
    if (schema.type === 'array') return [filled(schema.items, depth + 1)];
    if (!schema.properties) return schema.type === 'string' || !schema.type ? decoy.address : 1;
    const entries = Object.entries(schema.properties).map(([name, inner]) => [name, filled(inner, depth + 1)]);
    return Object.fromEntries(entries) as unknown;
  }

  const send = (path: string, form: object) =>
    world.http.post(path).set('Authorization', token).set('Idempotency-Key', randomUUID()).send(form);

  it('are not made for any field of any form', async () => {
    const forms = Object.entries(description.paths).flatMap(([path, { post }]) => {
      const schema = post?.requestBody?.content['application/json']?.schema;
      return schema ? [{ path: addressIn(own, path), schema }] : [];
    });
    expect(forms.length).toBeGreaterThan(50);
    // One server for all at once: a form that is right waits ten seconds for a process, which this world has not got.
    await portOf(world.app);
    const answers = await Promise.all(forms.map(({ path, schema }) => send(path, filled(schema) as object)));
    expect(answers.filter(({ status }) => status === 500)).toEqual([]);
  }, 60_000);

  it('are not made for a header', async () => {
    const names = ['Host', 'Origin', 'Referer', 'X-Forwarded-Host', 'X-Forwarded-For', 'Forwarded', 'Link', 'From'];
    for (const name of [...names, 'X-Original-URL', 'X-Callback-URL', 'X-Wap-Profile', 'Destination']) {
      const answer = await world.http.get('/v1/tables').set('Authorization', token).set(name, decoy.address);
      expect(answer.status).toBe(200);
    }
  });

  it('are not made for a token that says where its key is', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const headers = [{ jku: `${decoy.address}/keys` }, { x5u: `${decoy.address}/chain` }, { kid: decoy.address }];
    for (const header of headers) {
      for (const issuer of [decoy.address, world.issuer.issuer]) {
        const forged = await new SignJWT({ sub: 'everybody' })
          .setProtectedHeader({ alg: 'RS256', ...header })
          .setIssuer(issuer)
          .setAudience('doorbraak-api')
          .setExpirationTime('1h')
          .sign(privateKey);
        const answer = await world.http.get('/v1/tables').set('Authorization', `Bearer ${forged}`);
        expect(answer.status).toBe(401);
      }
    }
  });

  it('are not made for a query', async () => {
    for (const path of ['/login?returnTo=', '/login/callback?code=x&iss=', '/v1/cases?cursor=', '/?url=']) {
      const answer = await world.http.get(path + encodeURIComponent(decoy.address)).set('Authorization', token);
      expect(String(answer.headers['location'] ?? '')).not.toMatch(new RegExp(`^${decoy.address}`));
    }
  });

  it('are not made for an identity server that sends us on', async () => {
    const issuer = createServer((_request, response) => response.writeHead(302, { location: decoy.address }).end());
    await once(issuer.listen(0, '127.0.0.1'), 'listening');
    const { port } = issuer.address() as AddressInfo;
    await expect(discoverKeys(`http://127.0.0.1:${port}`)).rejects.toThrow();
    issuer.close();
    issuer.closeAllConnections();
  });
});
