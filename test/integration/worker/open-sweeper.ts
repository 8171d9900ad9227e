import { NestFactory } from '@nestjs/core';
import { NativeConnection } from '@temporalio/worker';
import { DataSource } from 'typeorm';
import { createLogger } from '#logging/logger';
import { Sweeper } from '../../../apps/worker/src/sweeper/sweeper.js';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import type { TestTemporal } from '../../support/temporal-servers.js';
import { testConfig } from '../../support/secrets.js';
import { serviceUrls } from '../../support/service-urls.js';

/** A sweeper that looks only when it is told to. */
export interface OpenSweeper {
  round: Sweeper['round'];
  close(): Promise<void>;
}

/** Puts the sweeper of a worker together, without the worker. `ownerUrl` is where the owner finds the database. */
export async function openSweeper(ownerUrl: string, temporal: TestTemporal): Promise<OpenSweeper> {
  const { worker } = await serviceUrls(ownerUrl);
  const config = testConfig({
    DATABASE_URL: worker,
    TEMPORAL_ADDRESS: temporal.address,
  });
  const connection = await NativeConnection.connect(config.temporal);
  const logger = createLogger('worker', config.logLevel);
  const options = { logger: false, abortOnError: false } as const;
  const context = await NestFactory.createApplicationContext(WorkerModule.with(config, logger, connection), options);
  const sweeper = context.get(Sweeper);
  return {
    round: (now) => sweeper.round(now),
    async close() {
      await connection.close();
      await context.get(DataSource).destroy();
      await context.close();
    },
  };
}
