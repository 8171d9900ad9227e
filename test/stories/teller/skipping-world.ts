import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { createLogger } from '#logging/logger';
import { dataConverterWith } from '#temporal/data-converter';
import { createApi } from '../../../apps/api/src/create-api.js';
import { Clock } from '../../../apps/api/src/http/clock.js';
import { loadDemo } from '../../../apps/local/src/demo/load-demo.js';
import { startWorker, type RunningWorker } from '../../../apps/worker/src/create-worker.js';
import { startIssuer, type TestIssuer } from '../../support/oidc.js';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';
import { startTimeSkipping } from '../../support/temporal-servers.js';
import type { World } from './world.js';
import { TEMPORAL_KEYS, testConfig } from '../../support/secrets.js';
import { serviceUrls } from '../../support/service-urls.js';

const DAY_MS = 86_400_000;
const MOST_HOLIDAYS = 7;
const MOST_LOOKS = 1_200;

/** The watch of the API, set to the time of a Temporal server that can skip it. */
class SkippedClock extends Clock {
  private ahead = 0;

  set(now: number): void {
    this.ahead = now - Date.now();
  }

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

/** The real API, worker and PostgreSQL with the region's real terms, on the server that skips time. */
export class SkippingWorld implements World {
  private constructor(
    readonly baseUrl: string,
    /** As the owner. */
    readonly databaseUrl: string,
    readonly temporal: TestWorkflowEnvironment,
    private readonly parts: {
      postgres: TestPostgres;
      issuer: TestIssuer;
      api: INestApplication;
      worker: RunningWorker;
    },
    private readonly clock: SkippedClock,
  ) {}

  static async start(executable: string): Promise<SkippingWorld> {
    const postgres = await startPostgres();
    const issuer = await startIssuer();
    const temporal = await startTimeSkipping(executable, { dataConverter: dataConverterWith(TEMPORAL_KEYS) });
    const databaseUrl = await postgres.createDatabase();
    await loadDemo({ databaseUrl, issuer: issuer.issuer });
    const services = await serviceUrls(databaseUrl);
    const config = testConfig({
      PORT: '0',
      DATABASE_URL: services.worker,
      TEMPORAL_ADDRESS: temporal.address,
      OIDC_ISSUER: issuer.issuer,
      LOG_LEVEL: 'error',
      WORKFLOW_BUNDLE: resolve('dist/workflow-bundle.js'),
    });
    const clock = new SkippedClock();
    const api = await createApi({ ...config, databaseUrl: services.api }, { clock });
    const server = (await api.listen(0)) as { address(): AddressInfo };
    const worker = await startWorker(config, createLogger('worker', config.logLevel));
    const baseUrl = `http://127.0.0.1:${server.address().port}`;
    const world = new SkippingWorld(baseUrl, databaseUrl, temporal, { postgres, issuer, api, worker }, clock);
    await world.readTime();
    return world;
  }

  async stop(): Promise<void> {
    const { postgres, issuer, api, worker } = this.parts;
    worker.shutdown();
    await worker.done;
    await api.close();
    await this.temporal.teardown();
    await issuer.close();
    await postgres.stop();
  }

  token(username: string): Promise<string> {
    return this.parts.issuer.token(username);
  }

  now(): Promise<Date> {
    return Promise.resolve(this.clock.now());
  }

  /** Terms in working days may have holidays in them: a day at a time more, until what was waited for is there. */
  async letPass(days: number, until?: () => Promise<boolean>): Promise<void> {
    await this.skip(days);
    for (let more = 0; until && !(await this.hasSettled(until)); more += 1) {
      if (more === MOST_HOLIDAYS) throw new Error(`what the story waits for did not happen within ${days + more} days`);
      await this.skip(1);
    }
  }

  /** Lets time go by until a moment that lies ahead. */
  async letPassUntil(moment: string): Promise<void> {
    const ahead = Date.parse(moment) - Number(await this.temporal.currentTimeMs());
    if (ahead < 0) throw new Error(`${moment} lies behind this world`);
    await this.temporal.sleep(ahead);
    await this.readTime();
  }

  /** Waits for what the worker is writing, not for time. */
  async until(isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < MOST_LOOKS; tries += 1) {
      if (await isSo()) return;
      await pause(50);
    }
    throw new Error('what the story waits for did not happen');
  }

  /** Lets time go by until a workflow has ended. */
  async untilEnded(workflowId: string): Promise<void> {
    await this.temporal.client.workflow.getHandle(workflowId).result();
    await this.readTime();
  }

  private async skip(days: number): Promise<void> {
    await this.temporal.sleep(days * DAY_MS);
    await this.readTime();
  }

  /** The clocks that ran out are being written by the worker: this waits for it, not for time. */
  private async hasSettled(until: () => Promise<boolean>): Promise<boolean> {
    for (let tries = 0; tries < 20; tries += 1) {
      if (await until()) return true;
      await pause(25);
    }
    return false;
  }

  private async readTime(): Promise<void> {
    this.clock.set(Number(await this.temporal.currentTimeMs()));
  }
}
