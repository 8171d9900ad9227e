import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { createLogger } from '#logging/logger';
import { createApi } from '../../../apps/api/src/create-api.js';
import { loadDemo } from '../../../apps/local/src/demo/load-demo.js';
import { startWorker, type RunningWorker } from '../../../apps/worker/src/create-worker.js';
import { startIssuer, type TestIssuer } from '../../support/oidc.js';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';
import { startDevServer, type TestTemporal } from '../../support/temporal-servers.js';
import { bundleFromSource } from '../../support/workflow-bundle.js';
import type { World } from '../../stories/teller/world.js';
import { testConfig } from '../../support/secrets.js';
import { serviceUrls } from '../../support/service-urls.js';

interface Parts {
  postgres: TestPostgres;
  issuer: TestIssuer;
  temporal: TestTemporal;
  api: INestApplication;
  startWorker: () => Promise<RunningWorker>;
}

/** The real API and worker on real servers, with the demo regions; time goes by as it does, and nobody sweeps. */
export class WorkingWorld implements World {
  private constructor(
    readonly baseUrl: string,
    /** As the owner. */
    readonly databaseUrl: string,
    private readonly parts: Parts,
    private worker: RunningWorker,
  ) {}

  static async start(): Promise<WorkingWorld> {
    const [postgres, issuer, temporal, workflowBundle] = await Promise.all([
      startPostgres(),
      startIssuer(),
      startDevServer(),
      bundleFromSource(join(__dirname, '../../../workflows/index.ts')),
    ]);
    const databaseUrl = await postgres.createDatabase();
    await loadDemo({ databaseUrl, issuer: issuer.issuer });
    const services = await serviceUrls(databaseUrl);
    const config = testConfig({
      PORT: '0',
      DATABASE_URL: services.worker,
      TEMPORAL_ADDRESS: temporal.address,
      OIDC_ISSUER: issuer.issuer,
      LOG_LEVEL: 'error',
      WORKFLOW_BUNDLE: workflowBundle,
    });
    const never = { sweepEveryMs: 24 * 3_600_000 };
    const start = () => startWorker(config, createLogger('worker', config.logLevel), never);
    const worker = await start();
    const api = await createApi({ ...config, databaseUrl: services.api });
    const server = (await api.listen(0)) as { address(): AddressInfo };
    const baseUrl = `http://127.0.0.1:${server.address().port}`;
    return new WorkingWorld(baseUrl, databaseUrl, { postgres, issuer, temporal, api, startWorker: start }, worker);
  }

  async stop(): Promise<void> {
    const { postgres, issuer, temporal, api } = this.parts;
    await this.stopWorker();
    await api.close();
    await Promise.all([temporal.stop(), issuer.close(), postgres.stop()]);
  }

  /** Another worker, which knows of its cases what their histories tell. */
  async restartWorker(): Promise<void> {
    await this.stopWorker();
    this.worker = await this.parts.startWorker();
  }

  private async stopWorker(): Promise<void> {
    this.worker.shutdown();
    await this.worker.done;
  }

  get temporal(): TestTemporal {
    return this.parts.temporal;
  }

  token(username: string): Promise<string> {
    return this.parts.issuer.token(username);
  }

  now(): Promise<Date> {
    return Promise.resolve(new Date());
  }

  letPass(): Promise<void> {
    return Promise.reject(new Error('in this world no terms go by'));
  }
}
