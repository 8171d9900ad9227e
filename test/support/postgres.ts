import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#persistence/migrate';
import { findFreePort } from '../../apps/local/src/ports.js';

/** A real PostgreSQL for one file of tests. */
export interface TestPostgres {
  /** Makes a migrated, empty database and gives its URL. Cheap: a copy of a template. */
  createDatabase(): Promise<string>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL on a free port, with its data in a temporary folder. */
export async function startPostgres(): Promise<TestPostgres> {
  const { port, stop } = await startServer();
  const urlOf = (database: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`;
  try {
    await execute(urlOf('postgres'), 'CREATE DATABASE doorbraak_template');
    await migrate(urlOf('doorbraak_template'));
  } catch (error) {
    await stop();
    throw error;
  }
  let databases = 0;
  return {
    async createDatabase() {
      const name = `doorbraak_${++databases}`;
      await execute(urlOf('postgres'), `CREATE DATABASE ${name} TEMPLATE doorbraak_template`);
      return urlOf(name);
    },
    stop,
  };
}

interface Server {
  port: number;
  stop(): Promise<void>;
}

/** Between our look and its own, another test may take the port: then another port. */
async function startServer(attempts = 3): Promise<Server> {
  const port = await findFreePort();
  const server = spawn(process.execPath, [join(__dirname, 'postgres-server.mjs'), String(port)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const isUp = await Promise.race([once(server.stdout, 'data').then(() => true), ended.then(() => false)]);
  if (!isUp && attempts > 1) return startServer(attempts - 1);
  if (!isUp) throw new Error('PostgreSQL for the tests did not start; its message stands above.');
  return {
    port,
    async stop() {
      server.stdin.end();
      await ended;
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
