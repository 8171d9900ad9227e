import { join } from 'node:path';
import { Client } from 'pg';
import { secret } from '../secret.js';
import type { Part } from '../supervision/part.js';
import { ensureCluster } from './cluster.js';
import { clearLeftover } from './leftover.js';
import { asPostgresUser, postgresUser } from './postgres-user.js';
import { findPrograms } from './programs.js';

const database = 'doorbraak';

/** The embedded PostgreSQL and the address of its database. */
export interface EmbeddedPostgres {
  part: Part;
  databaseUrl: string;
}

/**
 * Prepares the embedded PostgreSQL of a home: its programs, its user, its data folder. `stopping` breaks that off.
 * @throws StartFailure when the programs are missing or the data folder cannot be made
 */
export async function embeddedPostgres(
  root: string,
  home: string,
  port: number,
  stopping?: AbortSignal,
): Promise<EmbeddedPostgres> {
  const [programs, user] = await Promise.all([findPrograms(root), postgresUser()]);
  const data = join(home, 'postgres');
  await ensureCluster(data, programs.initdb, user, password(home), stopping);
  const part: Part = {
    name: 'postgres',
    port,
    command: asPostgresUser({ file: programs.postgres, args: ['-D', data, '-p', String(port), ...settings] }, user, [
      programs.postgres,
      data,
    ]),
    prepare: () => clearLeftover(data),
    isUp: () => ensureDatabase(urlOf(home, port, 'postgres')),
    // After a kill it first replays what it had promised.
    startPatience: 60_000,
    // "Fast": rolls back what runs and ends, instead of waiting for the last connection.
    stopSignal: 'SIGINT',
    stopPatience: 3_000,
  };
  return { part, databaseUrl: embeddedDatabaseUrl(home, port) };
}

/** The address of the embedded database of a home. */
export function embeddedDatabaseUrl(home: string, port: number): string {
  return urlOf(home, port, database);
}

const password = (home: string): string => secret(home, 'postgres-password');
const urlOf = (home: string, port: number, name: string): string =>
  `postgres://postgres:${password(home)}@127.0.0.1:${port}/${name}`;

const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200'];

async function ensureDatabase(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
    return true;
  } finally {
    await client.end();
  }
}
