import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import { createLogger } from '#logging/logger';
import { createDataSource } from '#persistence/data-source';
import { connectClient } from '#temporal/client';
import { startWorker, type RunningWorker } from '../../../apps/worker/src/create-worker.js';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';
import { TEMPORAL_KEYS, testConfig } from '../../support/secrets.js';
import { serviceUrls } from '../../support/service-urls.js';
import { startDevServer, type TestTemporal } from '../../support/temporal-servers.js';
import { bundleFromSource } from '../../support/workflow-bundle.js';
import { addRegion, type Region } from '../persistence/fixtures.js';

/** How long a test waits for what a worker does: milliseconds. */
export const PATIENCE_MS = 60_000;

/** A worker that a test starts and stops, on an empty database with one region that is new for every test. */
export class OneWorker {
  client!: Client;
  /** As the owner. */
  database!: DataSource;
  region!: Region;
  private running: RunningWorker | null = null;

  constructor(private readonly start: () => Promise<RunningWorker>) {}

  async begin(): Promise<void> {
    this.running = await this.start();
  }

  async end(): Promise<void> {
    this.running?.shutdown();
    await this.running?.done;
    this.running = null;
  }
}

/**
 * Sets such a worker up around the tests of a `describe`.
 * @param workflows the file of its workflows, from this folder
 * @param timing as the worker takes it
 */
export function oneWorker(workflows: string, timing?: Parameters<typeof startWorker>[2]): OneWorker {
  let postgres: TestPostgres;
  let temporal: TestTemporal;
  let bundle: string;
  let url: string;
  const worker = new OneWorker(async () => {
    const config = testConfig({
      DATABASE_URL: (await serviceUrls(url)).worker,
      TEMPORAL_ADDRESS: temporal.address,
      LOG_LEVEL: 'error',
      WORKFLOW_BUNDLE: bundle,
    });
    return startWorker(config, createLogger('worker', config.logLevel), timing);
  });

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    [postgres, temporal, bundle] = await Promise.all([
      startPostgres(),
      startDevServer(),
      bundleFromSource(join(__dirname, workflows)),
    ]);
    worker.client = await connectClient(temporal, TEMPORAL_KEYS);
  }, 120_000);
  afterAll(async () => {
    await worker.client.connection.close();
    await Promise.all([temporal.stop(), postgres.stop()]);
  }, PATIENCE_MS);
  beforeEach(async () => {
    url = await postgres.createDatabase();
    worker.database = await createDataSource(url, { applicationName: 'test', poolSize: 3 }).initialize();
    worker.region = await addRegion(worker.database, 'ME');
  });
  afterEach(async () => {
    await worker.end();
    await worker.database.destroy();
  }, PATIENCE_MS);
  return worker;
}
