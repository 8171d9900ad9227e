import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../failure.js';
import { requireDatabase, requireTemporal } from '../given.js';
import { launcherOf } from '../home.js';
import type { Options } from '../options.js';
import { isRunning } from '../processes/process-mark.js';
import { embeddedDatabaseUrl } from '../postgres/postgres-part.js';
import { serviceDatabaseUrl } from '../postgres/service-databases.js';
import { readRunFile, type PartName } from '../run-file.js';
import { until } from '../supervision/until.js';
import { anchorHome } from './anchor-home.js';
import type { Instance } from './instance.js';
import { accessLogKeysOf, temporalKeysOf } from './temporal-keys.js';
import { wakeUp } from './wake-up.js';

/** A part that died comes back within this time, or its launcher has given up: milliseconds. */
const comingBackTakes = 20_000;

/**
 * Finds the database and the Temporal server of an instance: those that were given, those that run, or, in a stopped
 * instance, its own, started for the look.
 * @throws StartFailure when there is no instance, or a part of it is away
 */
export async function reachInstance(options: Options): Promise<Instance> {
  const { databaseUrl, temporalAddress, temporalNamespace, home } = options;
  if (databaseUrl !== undefined) await requireDatabase(databaseUrl);
  if (temporalAddress !== undefined) await requireTemporal(temporalAddress);
  requireHome(options);
  const own: PartName[] = [];
  if (databaseUrl === undefined) own.push('postgres');
  if (temporalAddress === undefined) own.push('temporal');
  if (launcherOf(home)) await untilUp(home, own);
  else if (!own.every((name) => isUp(home, name))) return await wakeUp(options);
  const run = readRunFile(home);
  const ownerUrl = databaseUrl ?? embeddedDatabaseUrl(home, run?.postgres?.port ?? 0);
  return {
    databaseUrl: serviceDatabaseUrl(options, ownerUrl, 'worker'),
    temporalAddress: temporalAddress ?? `127.0.0.1:${run?.temporal?.port}`,
    temporalNamespace,
    temporalKeys: temporalKeysOf(home),
    accessLogKeys: accessLogKeysOf(home),
    anchorHome: anchorHome(home),
    atWork: own.length === 0 || isUp(home, 'worker'),
    leave: () => Promise.resolve(),
  };
}

/** What is not given must lie in the home. */
function requireHome({ home, databaseUrl, temporalAddress }: Options): void {
  const missing =
    (databaseUrl === undefined && !existsSync(join(home, 'postgres/PG_VERSION'))) ||
    (temporalAddress === undefined && !existsSync(join(home, 'temporal.db')));
  if (!missing) return;
  throw new StartFailure(
    `There is no instance in ${home}.`,
    'start one with npm start, or set DOORBRAAK_HOME (or DATABASE_URL and TEMPORAL_ADDRESS) as at its start.',
  );
}

async function untilUp(home: string, names: readonly PartName[]): Promise<void> {
  for (const name of names) {
    await until(() => Promise.resolve(isUp(home, name)), comingBackTakes).catch(() => {
      throw new StartFailure(
        `The ${name} of the running instance is away.`,
        `read ${join(home, 'logs', `${name}.log`)}, or start the instance again.`,
      );
    });
  }
}

function isUp(home: string, name: PartName): boolean {
  const { pid, startTime } = readRunFile(home)?.[name] ?? {};
  return Boolean(pid && startTime && isRunning({ pid, startTime }));
}
