import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ApplicationFailure, type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { KeyRing } from '#encryption/key-ring';
import { connectClient } from '#temporal/client';
import { dataConverterWith } from '#temporal/data-converter';
import { readInClear } from '../../support/history-in-clear.js';
import { startDevServer, type TestTemporal } from '../../support/temporal-servers.js';
import { bundleFromSource } from '../../support/workflow-bundle.js';
import type { SealedActivities, sealed, Words } from './sealed-workflow.js';

const QUEUE = 'sealed';
const CANARY = 'canary-of-a-family';
const keyNamed = (id: string) => ({ id, key: randomBytes(32) });
const [a, b] = [keyNamed('a'), keyNamed('b')];
const activities: SealedActivities = {
  write: (words) => Promise.resolve(words),
  stumble: ({ words }) => Promise.reject(new Error(words)),
};

jest.setTimeout(60_000);

describe('what Temporal stores', () => {
  let temporal: TestTemporal;
  let connection: NativeConnection;
  let codePath: string;
  const clients: Client[] = [];
  /** What went wrong in workers. */
  const said: string[] = [];

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR', ({ meta }) => said.push(String(meta?.error))) });
    [temporal, codePath] = await Promise.all([
      startDevServer(),
      bundleFromSource(join(__dirname, 'sealed-workflow.ts')),
    ]);
    connection = await NativeConnection.connect({ address: temporal.address });
  }, 120_000);
  afterAll(async () => {
    await connection.close();
    await Promise.all(clients.map((client) => client.connection.close()));
    await temporal.stop();
  });

  async function clientWith(keys: KeyRing): Promise<Client> {
    const client = await connectClient(temporal, keys);
    clients.push(client);
    return client;
  }

  async function whileWorking<T>(keys: KeyRing, deed: () => Promise<T>): Promise<T> {
    const worker = await Worker.create({
      connection,
      taskQueue: QUEUE,
      workflowBundle: { codePath },
      activities: { ...activities },
      dataConverter: dataConverterWith(keys),
      // Every task reads the history again, as a worker that was just started does.
      maxCachedWorkflows: 0,
    });
    return worker.runUntil(deed());
  }

  const begin = async (client: Client) =>
    client.workflow.start<typeof sealed>('sealed', {
      taskQueue: QUEUE,
      workflowId: `sealed-${randomUUID()}`,
      args: [{ words: CANARY }],
    });
  const handleOf = (client: Client, id: string) => client.workflow.getHandle<typeof sealed>(id);
  const say = (client: Client, id: string, words: string) =>
    handleOf(client, id).executeUpdate<Words, [Words]>('say', { args: [{ words }] });
  const exported = async (client: Client, id: string) => historyToJSON(await handleOf(client, id).fetchHistory());

  it('holds nothing readable of input, commands, answers, activities and failures', async () => {
    const client = await clientWith([a]);
    const { workflowId: id } = await begin(client);
    await whileWorking([a], async () => {
      expect(await say(client, id, CANARY)).toEqual({ words: CANARY });
      await expect(handleOf(client, id).executeUpdate('leave')).rejects.toThrow(WorkflowUpdateFailedError);
      expect(await handleOf(client, id).result()).toEqual({ words: CANARY });
    });
    const { texts, encrypted } = readInClear(await exported(client, id));
    expect(encrypted).toBeGreaterThanOrEqual(6);
    expect(texts.filter(({ text }) => text.includes('canary'))).toEqual([]);
    const messages = texts.filter(({ path }) => path.endsWith('message')).map(({ text }) => text);
    expect(new Set(messages)).toEqual(new Set(['Encoded failure']));
  });

  it('tells who is refused why, its kind in clear and its words encrypted on the way', async () => {
    const client = await clientWith([a]);
    const { workflowId: id } = await begin(client);
    await whileWorking([a], async () => {
      const refused = await say(client, id, `no ${CANARY}`).catch((error: unknown) => error);
      const cause = (refused as WorkflowUpdateFailedError).cause as ApplicationFailure;
      expect(cause).toBeInstanceOf(ApplicationFailure);
      expect(cause).toMatchObject({ type: 'refused', message: `no ${CANARY}`, details: [{ words: `no ${CANARY}` }] });
    });
  });

  describe('rotation', () => {
    it('goes on with a new key before the old one, and both open', async () => {
      const before = await clientWith([a]);
      const { workflowId: id } = await begin(before);
      await whileWorking([a], () => say(before, id, 'under a'));
      const after = await clientWith([b, a]);
      await whileWorking([b, a], async () => {
        await say(after, id, 'under b');
        expect(await handleOf(after, id).query('said')).toEqual([CANARY, 'under a', 'under b']);
      });
    });

    it('refuses with the name of the key that was taken away too early', async () => {
      const before = await clientWith([a]);
      const { workflowId: id } = await begin(before);
      await whileWorking([a], () => say(before, id, 'under a'));
      const after = await clientWith([b]);
      await whileWorking([b], () => expect(handleOf(after, id).query('said')).rejects.toThrow('Encoded failure'));
      expect(said).toContain(`KeyUnknown: ${missing('a')}`);
      // Nothing is lost: with the key back the process stands where it stood.
      await whileWorking([b, a], async () => {
        await expect(handleOf(after, id).query('said')).resolves.toEqual([CANARY, 'under a']);
        await expect(handleOf(before, id).query('said')).rejects.toThrow(missing('b'));
      });
    });
  });
});

const missing = (key: string) => `Key ${key} is not on the key ring.`;
