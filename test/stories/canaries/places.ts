import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import pg from 'pg';
import type { KeyRing } from '#encryption/key-ring';
import { PayloadCodec } from '#temporal/payload-codec';
import { canariesIn } from './canaries.js';

/** Where canaries were found: the name of a place and what stands in it. */
export type Findings = Record<string, string[]>;

const only = (found: [string, string[]][]): Findings =>
  Object.fromEntries(found.filter(([, canaries]) => canaries.length));

/** Looks into every file of a home but the database's own pages: logs, mails, Temporal's database, heads and keys. */
export async function inFilesOf(home: string): Promise<Findings> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const looked = files
    .filter((file) => !file.includes('/postgres/'))
    .map(
      async (file) => [file.slice(home.length + 1), canariesIn(await readFile(file, 'latin1'))] as [string, string[]],
    );
  return only(await Promise.all(looked));
}

/** Looks into every column of every table of a database. */
export async function inTablesOf(databaseUrl: string): Promise<Findings> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS "name" FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: [string, string[]][] = [];
    for (const { name } of rows) {
      const dump = await client.query<{ row: string }>(`SELECT "it"::text AS "row" FROM ${name} AS "it"`);
      found.push([name, canariesIn(dump.rows.map(({ row }) => row).join('\n'))]);
    }
    return only(found);
  } finally {
    await client.end();
  }
}

/** Looks into the histories of all workflows, with the keys that open them. */
export async function inHistoriesOf(client: Client, keys: KeyRing): Promise<Findings> {
  const codec = new PayloadCodec(keys);
  const found: [string, string[]][] = [];
  for await (const { workflowId, runId } of client.workflow.list()) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const payloads: Payload[] = [];
    collect(history, payloads);
    const texts = (await codec.decode(payloads)).map(({ data }) => Buffer.from(data ?? []).toString('utf8'));
    found.push([workflowId, canariesIn([JSON.stringify(history), ...texts].join('\n'))]);
  }
  return only(found);
}

function collect(value: unknown, payloads: Payload[]): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if ('metadata' in value && 'data' in value) payloads.push(value as Payload);
  else Object.values(value).forEach((inner) => collect(inner, payloads));
}
