import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PerService } from '#persistence/services/service-roles';
import { StartFailure } from './failure.js';

/** What one start was asked to do. */
export interface Options {
  /** The clone. */
  root: string;
  /** Data of the embedded parts. */
  home: string;
  /** Programs built or downloaded once, shared by every clone. */
  cache: string;
  port: number;
  fresh: boolean;
  demo: boolean;
  databaseUrl: string | undefined;
  /** Of roles made by somebody else, where the user of `databaseUrl` may not make any. */
  serviceDatabaseUrls: PerService<string | undefined>;
  temporalAddress: string | undefined;
  temporalNamespace: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the command line and the environment.
 * @throws StartFailure for an unknown option or a PORT that is no port
 */
export function readOptions(root: string, args: readonly string[], env: Environment): Options {
  const unknown = args.find((arg) => !['--fresh', '--no-demo'].includes(arg));
  if (unknown !== undefined) {
    throw new StartFailure(`Unknown option ${unknown}.`, 'use npm start -- [--fresh] [--no-demo].');
  }
  return {
    root,
    home: homeFolder(root, env),
    cache: cacheFolder(env),
    port: readPort(env['PORT'] || '8080'),
    fresh: args.includes('--fresh'),
    demo: !args.includes('--no-demo'),
    databaseUrl: env['DATABASE_URL'] || undefined,
    serviceDatabaseUrls: {
      api: env['API_DATABASE_URL'] || undefined,
      worker: env['WORKER_DATABASE_URL'] || undefined,
    },
    temporalAddress: env['TEMPORAL_ADDRESS'] || undefined,
    temporalNamespace: env['TEMPORAL_NAMESPACE'] || 'default',
  };
}

/** The folder with the data of the embedded parts: DOORBRAAK_HOME, else `.doorbraak` in the clone. */
export function homeFolder(root: string, env: Environment): string {
  return resolve(env['DOORBRAAK_HOME'] || join(root, '.doorbraak'));
}

/** The folder for programs made once: DOORBRAAK_CACHE, else `doorbraak` in the user's cache folder. */
export function cacheFolder(env: Environment, platform: string = process.platform): string {
  if (env['DOORBRAAK_CACHE']) return resolve(env['DOORBRAAK_CACHE']);
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'doorbraak');
  if (platform === 'darwin') return join(homedir(), 'Library/Caches/doorbraak');
  if (platform === 'win32' && env['LOCALAPPDATA']) return join(env['LOCALAPPDATA'], 'doorbraak');
  return join(homedir(), '.cache/doorbraak');
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new StartFailure(`PORT is "${text}", which is no port.`, 'set PORT to a number from 1 to 65535.');
}
