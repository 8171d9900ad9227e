import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import {
  type BatchReceipt,
  BULK_RUN_RESUME_SIGNAL,
  BULK_RUN_WORKFLOW_TYPE,
  bulkRunWorkflowId,
} from '#contracts/bulk-runs';
import type { BulkRunPort } from '#workflows/activities';
import { connectClient } from '#temporal/client';
import { dataConverterWith } from '#temporal/data-converter';
import { TEMPORAL_KEYS } from '../../support/secrets.js';
import { startDevServer, type TestTemporal } from '../../support/temporal-servers.js';
import { bundleFromSource } from '../../support/workflow-bundle.js';

describe('the workflow of a bulk run', () => {
  let temporal: TestTemporal;
  let client: Client;
  let connection: NativeConnection;
  let codePath: string;
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    [temporal, codePath] = await Promise.all([startDevServer(), bundleFromSource(join(__dirname, 'case-double.ts'))]);
    connection = await NativeConnection.connect({ address: temporal.address });
    client = await connectClient(temporal, TEMPORAL_KEYS);
  }, 120_000);
  afterAll(async () => {
    await connection.close();
    await client.connection.close();
    await temporal.stop();
  }, 60_000);

  /** Runs it to its end, with batches that answer as told; gives how many there were and how many runs it took. */
  async function run(answer: (batch: number, runId: string) => BatchReceipt | Promise<BatchReceipt>) {
    const runId = randomUUID();
    const seen = { batches: 0, finished: 0 };
    const activities: BulkRunPort = {
      workOffBatch: async () => answer((seen.batches += 1), runId),
      finishBulkRun: async () => void (seen.finished += 1),
    };
    const taskQueue = `queue-${runId}`;
    const worker = await Worker.create({
      connection,
      taskQueue,
      workflowBundle: { codePath },
      activities: { ...activities },
      dataConverter: dataConverterWith(TEMPORAL_KEYS),
    });
    const workflowId = bulkRunWorkflowId(runId);
    const options = { workflowId, taskQueue, args: [{ runId }] };
    await worker.runUntil(client.workflow.execute(BULK_RUN_WORKFLOW_TYPE, options));
    return { ...seen, ended: (await client.workflow.getHandle(workflowId).describe()).status.name, workflowId };
  }

  it('works off batches until nothing is left, and finishes once', async () => {
    const seen = await run((batch) => ({ left: 3 - batch, state: 'running' }));
    expect(seen).toMatchObject({ batches: 3, finished: 1, ended: 'COMPLETED' });
  }, 30_000);

  it('does not miss a resumption that comes while the batch that saw the stop is under way', async () => {
    const seen = await run(async (batch, runId) => {
      if (batch > 1) return { left: 0, state: 'running' };
      await client.workflow.getHandle(bulkRunWorkflowId(runId)).signal(BULK_RUN_RESUME_SIGNAL);
      return { left: 5, state: 'stopped' };
    });
    expect(seen).toMatchObject({ batches: 2, finished: 1, ended: 'COMPLETED' });
  }, 30_000);

  it('goes on in a new history before the old one is long', async () => {
    const batches = 101;
    const seen = await run((batch) => ({ left: batches - batch, state: 'running' }));
    expect(seen).toMatchObject({ batches, finished: 1, ended: 'COMPLETED' });
    const handle = client.workflow.getHandle(seen.workflowId);
    expect((await handle.fetchHistory()).events!.length).toBeLessThan(50);
  }, 120_000);
});
