import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { Client } from '@temporalio/client';
import { connectClient } from '#temporal/client';
import { PayloadCodec } from '#temporal/payload-codec';
import { cacheFolder } from '../../../apps/local/src/options.js';
import { findTemporal } from '../../../apps/local/src/temporal/find-temporal.js';
import { TEMPORAL_KEYS } from '../../support/secrets.js';
import { startDevServer, type TestTemporal } from '../../support/temporal-servers.js';
import { startApi, type ApiWorld } from '../api/api-world.js';
import { portOf } from '../api/hardening/raw-request.js';

const run = promisify(execFile);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const INPUT = { code: 'noPlaceAnywhere' };
const PLAIN = { metadata: { encoding: base64('json/plain') }, data: base64('{"seq":1}') };

describe('POST /v1/codec/decode', () => {
  let world: ApiWorld;
  let temporal: TestTemporal;
  let client: Client;
  let admin: string;
  let program: string;
  beforeAll(async () => {
    [world, temporal, program] = await Promise.all([
      startApi(),
      startDevServer(),
      findTemporal(cacheFolder(process.env)),
    ]);
    client = await connectClient(temporal, TEMPORAL_KEYS);
    admin = await world.signIn('beheerder', ['regionAdmin']);
  }, 60_000);
  afterAll(async () => {
    await client.connection.close();
    await Promise.all([world.stop(), temporal.stop()]);
  }, 30_000);

  const decode = (payloads: object[], authorization = admin) =>
    world.http.post('/v1/codec/decode').set('Authorization', authorization).send({ payloads });

  async function sealed(text: string, keys = TEMPORAL_KEYS) {
    const plain = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(text) };
    const [{ metadata, data }] = (await new PayloadCodec(keys).encode([plain])) as [
      { metadata: Record<string, Buffer>; data: Buffer },
    ];
    const told = Object.entries(metadata).map(([name, bytes]) => [name, bytes.toString('base64')]);
    return { metadata: Object.fromEntries(told) as Record<string, string>, data: data.toString('base64') };
  }

  it('opens what we sealed, and leaves the rest as it is', async () => {
    const { status, body } = await decode([await sealed('{"code":1}'), PLAIN, { metadata: {}, data: '' }]);
    expect(status).toBe(200);
    expect(body).toEqual({
      payloads: [{ ...PLAIN, data: base64('{"code":1}') }, PLAIN, { metadata: {}, data: '' }],
    });
  });

  it('lets the command line of Temporal show a history', async () => {
    const workflowId = `sealed-${randomUUID()}`;
    await client.workflow.start('nothing', { taskQueue: 'nobody', workflowId, args: [INPUT] });
    const show = ['workflow', 'show', '--workflow-id', workflowId, '--address', temporal.address, '--output', 'json'];
    const endpoint = `http://127.0.0.1:${await portOf(world.app)}/v1/codec`;
    const without = await run(program, show);
    expect(without.stdout).not.toContain(base64(JSON.stringify(INPUT)));
    const { stdout } = await run(program, [...show, '--codec-endpoint', endpoint, '--codec-auth', admin]);
    expect(stdout).toContain(base64(JSON.stringify(INPUT)));
  }, 30_000);

  it('is for administrators only', async () => {
    const coordinator = await world.signIn('coordinator', ['coordinator', 'auditor', 'expert']);
    expect((await decode([PLAIN], coordinator)).status).toBe(403);
    expect((await world.http.post('/v1/codec/decode').send({ payloads: [PLAIN] })).status).toBe(401);
  });

  it('is logged, each time', async () => {
    const before = await entries();
    await decode([PLAIN]);
    const after = await entries();
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)).toMatchObject({ action: 'read', fields: ['temporalPayloads'], outcome: 'done' });
  });

  it('says which payload it cannot open', async () => {
    const strange = await sealed('{}', [{ id: 'gone', key: Buffer.alloc(32, 1) }]);
    const broken = await sealed('{}');
    const { status, body } = await decode([PLAIN, strange, { ...broken, data: broken.data.replace(/^..../, 'AAAA') }]);
    expect(status).toBe(400);
    expect(body.faults.map(({ path }: { path: string }) => path)).toEqual(['/payloads/1', '/payloads/2']);
  });

  it.each([
    [{}],
    [{ payloads: 'x' }],
    [{ payloads: [{ data: '<' }] }],
    [{ payloads: [{ metadata: { a: 1 } }] }],
    [{ payloads: [{ metadata: { 'a b': '' } }] }],
  ])('refuses %j', async (body) => {
    expect((await world.http.post('/v1/codec/decode').set('Authorization', admin).send(body)).status).toBe(400);
  });

  const entries = () =>
    world.database.query<Record<string, unknown>[]>(
      `SELECT "action", "fields", "outcome" FROM "access_log_entries" ORDER BY "at"`,
    );
});
