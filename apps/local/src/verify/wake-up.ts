import { StartFailure } from '../failure.js';
import { claimHome, releaseHome } from '../home.js';
import type { Options } from '../options.js';
import { findFreePort } from '../ports.js';
import { embeddedPostgres } from '../postgres/postgres-part.js';
import { isRunning } from '../processes/process-mark.js';
import { partNames, readRunFile, RunFile } from '../run-file.js';
import { serviceDatabaseUrl } from '../postgres/service-databases.js';
import { findTemporal } from '../temporal/find-temporal.js';
import { temporalPart } from '../temporal/temporal-part.js';
import { anchorHome } from './anchor-home.js';
import type { Instance } from './instance.js';
import { accessLogKeysOf, temporalKeysOf } from './temporal-keys.js';
import { startQuietly } from './start-quietly.js';

/**
 * Starts the embedded PostgreSQL and Temporal of a stopped instance, without anybody who would work on its cases.
 * @throws StartFailure when parts of a start that was killed still run: taking those over is for the next start
 */
export async function wakeUp(options: Options): Promise<Instance> {
  const { root, home, cache, databaseUrl, temporalAddress, temporalNamespace } = options;
  refuseLeftovers(home);
  await claimHome(home);
  const runFile = new RunFile(home);
  const stops: (() => Promise<void>)[] = [];
  const leave = async (): Promise<void> => {
    for (const stop of stops.splice(0)) await stop();
    runFile.remove();
    releaseHome(home);
  };
  const postgres = async (): Promise<string> => {
    const embedded = await embeddedPostgres(root, home, await findFreePort());
    stops.push(await startQuietly(embedded.part, { root, home, runFile }));
    return embedded.databaseUrl;
  };
  const temporal = async (): Promise<string> => {
    const port = await findFreePort();
    const part = temporalPart(await findTemporal(cache), home, port, temporalNamespace);
    stops.push(await startQuietly(part, { root, home, runFile }));
    return `127.0.0.1:${port}`;
  };
  try {
    return {
      databaseUrl: serviceDatabaseUrl(options, databaseUrl ?? (await postgres()), 'worker'),
      temporalAddress: temporalAddress ?? (await temporal()),
      temporalNamespace,
      temporalKeys: temporalKeysOf(home),
      accessLogKeys: accessLogKeysOf(home),
      anchorHome: anchorHome(home),
      atWork: false,
      leave,
    };
  } catch (error) {
    await leave();
    throw error;
  }
}

function refuseLeftovers(home: string): void {
  const run = readRunFile(home);
  const left = partNames.filter((name) => {
    const { pid, startTime } = run?.[name] ?? {};
    return pid && startTime && isRunning({ pid, startTime });
  });
  if (left.length === 0) return;
  throw new StartFailure(
    `The start of the instance in ${home} was killed, and its ${left.join(', ')} still runs.`,
    'npm start takes care of that; verify it then.',
  );
}
