import { Runtime } from '@temporalio/worker';
import { parseConfig } from '#config/config';
import { ConfigError } from '#config/config-error';
import { createLogger } from '#logging/logger';
import { startWorker } from './create-worker.js';
import { temporalLogger } from './temporal-logger.js';

try {
  const config = parseConfig(process.env);
  const logger = createLogger('worker', config.logLevel);
  Runtime.install({ logger: temporalLogger(logger) });
  const worker = await startWorker(config, logger);
  logger.info('worker ready');
  await worker.done;
} catch (error) {
  // Without a database or an engine there is nothing to work with: whoever supervises starts us again.
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
}
