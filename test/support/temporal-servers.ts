import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { cacheFolder } from '../../apps/local/src/options.js';
import { findFreePort } from '../../apps/local/src/ports.js';
import { until } from '../../apps/local/src/supervision/until.js';
import { findTemporal } from '../../apps/local/src/temporal/find-temporal.js';
import { timeSkippingProgram } from './time-skipping-server.mjs';

const NAMESPACE = 'default';

/** A real Temporal development server for one file of tests. */
export interface TestTemporal {
  address: string;
  namespace: string;
  stop(): Promise<void>;
}

/** Starts a development server on a free port, with its histories in memory; `settings` are its own, as key=value. */
export async function startDevServer(settings: readonly string[] = [], attempts = 3): Promise<TestTemporal> {
  const [program, port] = await Promise.all([findTemporal(cacheFolder(process.env)), findFreePort()]);
  const server = spawn(
    process.execPath,
    [join(__dirname, 'temporal-server.mjs'), program, String(port), NAMESPACE, ...settings],
    {
      stdio: ['pipe', 'ignore', 'inherit'],
    },
  );
  const ended = once(server, 'exit');
  const address = `127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    server.stdin.end();
    await ended;
  };
  const gone = new AbortController();
  void ended.then(() => gone.abort());
  try {
    await until(() => hasNamespace(address), 20_000, gone.signal);
  } catch (error) {
    await stop();
    throw error;
  }
  // Between our look and its own, another test may take a port that it wants: then other ports.
  if (gone.signal.aborted && attempts > 1) return startDevServer(settings, attempts - 1);
  if (gone.signal.aborted) throw new Error('Temporal for the tests ended at once; its message stands above.');
  return { address, namespace: NAMESPACE, stop };
}

/** The time-skipping server that `npm test` has put in the cache; null where it could not be had. */
export function timeSkippingExecutable(): Promise<string | null> {
  return Promise.resolve(findTimeSkipping());
}

/** `describe` for tests that need the time-skipping server: they are skipped, and counted so, where there is none. */
export const describeTimeSkipping = findTimeSkipping() ? describe : describe.skip;

function findTimeSkipping(): string | null {
  const program = timeSkippingProgram(cacheFolder(process.env));
  return existsSync(program) ? program : null;
}

async function hasNamespace(address: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: '1s' });
  try {
    await connection.workflowService.describeNamespace({ namespace: NAMESPACE });
    return true;
  } finally {
    await connection.close();
  }
}
