import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { TestWorkflowEnvironment, type ClientOptionsForTestEnv } from '@temporalio/testing';
import { cacheFolder } from '../../apps/local/src/options.js';
import { findFreePort } from '../../apps/local/src/ports.js';
import { until } from '../../apps/local/src/supervision/until.js';
import { findTemporal } from '../../apps/local/src/temporal/find-temporal.js';
import { timeSkippingProgram } from './time-skipping-server.mjs';

const NAMESPACE = 'default';
/** A hook of a test has a minute. */
const START_MS = 45_000;

/** A real Temporal development server for one file of tests. */
export interface TestTemporal {
  address: string;
  namespace: string;
  stop(): Promise<void>;
}

/** Starts a development server on a free port, with its histories in memory; `settings` are its own, as key=value. */
export async function startDevServer(settings: readonly string[] = []): Promise<TestTemporal> {
  const program = await findTemporal(cacheFolder(process.env));
  const { port, stop } = await startServer(program, hasNamespace, (port) => [
    ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
    ...['--namespace', NAMESPACE, '--log-level', 'never'],
    ...settings.flatMap((setting) => ['--dynamic-config-value', setting]),
  ]);
  return { address: addressOf(port), namespace: NAMESPACE, stop };
}

/**
 * Starts the server that skips time. We start it ourselves: the SDK gives it five seconds and no more, and a slow machine
 * needs longer for its Java. The SDK gets a program that sleeps, and finds the server on its port.
 */
export async function startTimeSkipping(
  executable: string,
  client: ClientOptionsForTestEnv,
): Promise<TestWorkflowEnvironment> {
  const { port, stop } = await startServer(executable, answers, (port) => [String(port)]);
  const path = join(__dirname, 'started-elsewhere.sh');
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path }, port },
    client,
  });
  const teardown = environment.teardown.bind(environment);
  environment.teardown = async () => {
    await teardown();
    await stop();
  };
  return environment;
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

interface Server {
  port: number;
  stop(): Promise<void>;
}

/** Between our look and its own, another test may take a port that it wants: then other ports. */
async function startServer(
  program: string,
  isUp: (connection: Connection) => Promise<unknown>,
  argsFor: (port: number) => string[],
  attempts = 3,
): Promise<Server> {
  const port = await findFreePort();
  const server = spawn(process.execPath, [join(__dirname, 'until-input-closes.mjs'), program, ...argsFor(port)], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const gone = new AbortController();
  const ended = once(server, 'exit').then(() => gone.abort());
  const stop = async (): Promise<void> => {
    server.stdin.end();
    await ended;
  };
  try {
    await until(() => asks(addressOf(port), isUp), START_MS, gone.signal);
  } catch (error) {
    await stop();
    throw error;
  }
  if (!gone.signal.aborted) return { port, stop };
  if (attempts > 1) return startServer(program, isUp, argsFor, attempts - 1);
  throw new Error('Temporal for the tests ended at once; its message stands above.');
}

const addressOf = (port: number): string => `127.0.0.1:${port}`;
const hasNamespace = ({ workflowService }: Connection) => workflowService.describeNamespace({ namespace: NAMESPACE });
const answers = ({ workflowService }: Connection) => workflowService.getSystemInfo({});

async function asks(address: string, isUp: (connection: Connection) => Promise<unknown>): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: '1s' });
  try {
    await isUp(connection);
    return true;
  } finally {
    await connection.close();
  }
}
