import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { reasonOf, StartFailure } from './failure.js';

const tries = 3;

/**
 * Makes sure that the database named by DATABASE_URL answers.
 * @returns its port
 * @throws StartFailure that names the variable and what was tried
 */
export async function requireDatabase(url: string): Promise<number> {
  const { hostname, port, pathname } = parseUrl(url);
  await attempt('DATABASE_URL', `PostgreSQL at ${hostname}:${port || 5432}${pathname}`, async () => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    await client.connect();
    await client.end();
  });
  return Number(port || 5432);
}

/**
 * Makes sure that something listens at TEMPORAL_ADDRESS; whether it lets us in is for the API and the worker to find out,
 * who have the certificates and keys.
 * @returns its port
 * @throws StartFailure that names the variable and what was tried
 */
export async function requireTemporal(address: string): Promise<number> {
  const [, host, port] = /^(.+):(\d+)$/.exec(address) ?? [];
  if (host === undefined) {
    throw new StartFailure(
      `TEMPORAL_ADDRESS is "${address}".`,
      'set TEMPORAL_ADDRESS to host:port, such as localhost:7233.',
    );
  }
  await attempt('TEMPORAL_ADDRESS', `Temporal at ${address}`, () => reach(host, Number(port)));
  return Number(port);
}

function parseUrl(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new StartFailure('DATABASE_URL is no URL.', 'set it to postgres://user:password@host:port/database.');
  }
}

async function attempt(variable: string, what: string, work: () => Promise<void>): Promise<void> {
  for (let turn = 1; ; turn++) {
    try {
      return await work();
    } catch (error) {
      if (turn < tries) {
        await sleep(500);
        continue;
      }
      throw new StartFailure(
        `${variable} is set, but ${what} does not answer (tried ${tries} times): ${reasonOf(error)}.`,
        `start that server or correct ${variable}; without ${variable} the embedded one is used.`,
      );
    }
  }
}

function reach(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: 2_000 }, () => resolve(void socket.end()));
    socket.once('timeout', () => socket.destroy(new Error('no answer within 2 s')));
    socket.once('error', reject);
  });
}
