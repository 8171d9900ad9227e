import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf, StartFailure } from '../failure.js';
import { say, step } from '../say.js';
import { buildTemporal, goVersion } from './build-temporal.js';
import { whileNobodyElseFetches } from './cache-lock.js';
import { downloadTemporal } from './download-temporal.js';
import { runs } from './runs.js';

/** The release that is fetched; later tags of the module carry a `replace` and cannot be installed by go. */
export const temporalVersion = 'v1.5.1';

/**
 * Finds the Temporal command line program with its development server: on the path, in our cache, by the SDK's download, or
 * built by go into the cache. (The step before these, a server that is already there, is TEMPORAL_ADDRESS.)
 * @throws StartFailure that tells what was tried and what to do
 */
export async function findTemporal(cache: string): Promise<string> {
  const cached = cachedProgram(cache);
  for (const program of ['temporal', cached]) if (await runs(program)) return program;
  mkdirSync(cache, { recursive: true });
  return await whileNobodyElseFetches(cache, async () => ((await runs(cached)) ? cached : await fetchInto(cached)));
}

/** Where the program is kept; its version is in its name, so that a newer clone does not take an older one. */
export function cachedProgram(cache: string): string {
  return join(cache, `temporal-${temporalVersion}${process.platform === 'win32' ? '.exe' : ''}`);
}

async function fetchInto(program: string): Promise<string> {
  say('Temporal is neither on the path nor in the cache; trying the download of the Temporal SDK …');
  try {
    await step('temporal downloaded', () => downloadTemporal(program, temporalVersion));
    return program;
  } catch (error) {
    say(`The download did not work: ${reasonOf(error)}`);
  }
  if (!(await goVersion())) throw notFound('there is no go on the path to build it with');
  say(`Building Temporal ${temporalVersion} with go, once, into ${program}; this takes some minutes …`);
  try {
    await step('temporal built', () => buildTemporal(program, temporalVersion));
    return program;
  } catch (error) {
    throw notFound(`go could not build it: ${reasonOf(error)}`);
  }
}

function notFound(lastTry: string): StartFailure {
  return new StartFailure(
    `No Temporal server: not on the path, not in the cache, not by download, and ${lastTry}.`,
    'install the Temporal CLI (https://docs.temporal.io/cli) or Go 1.25 or newer, or set TEMPORAL_ADDRESS to a server of your own.',
  );
}
