import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ProductionPrograms } from './production-programs.js';

const exec = promisify(execFile);

const STORES = { temporal: 'temporal', temporal_visibility: 'visibility' };

/** Makes the two databases of a production Temporal, up to date. */
export async function makeTemporalSchema({ sql, schema }: ProductionPrograms, databaseUrl: string): Promise<void> {
  const { hostname, port, username, password } = new URL(databaseUrl);
  const login = ['--ep', hostname, '-p', port, '-u', username, '--pw', password];
  for (const [database, folder] of Object.entries(STORES)) {
    const tool = (...args: string[]) => exec(sql, ['--plugin', 'postgres12', ...login, '--db', database, ...args]);
    await tool('create-database');
    await tool('setup-schema', '-v', '0.0');
    await tool('update-schema', '-d', join(schema, folder, 'versioned'));
  }
}
