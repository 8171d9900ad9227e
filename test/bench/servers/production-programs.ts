import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartFailure } from '../../../apps/local/src/failure.js';
import { say, step } from '../../../apps/local/src/say.js';
import { goVersion } from '../../../apps/local/src/temporal/build-temporal.js';
import { whileNobodyElseFetches } from '../../../apps/local/src/temporal/cache-lock.js';

const exec = promisify(execFile);
const VERSION = 'v1.29.1';
const MODULE = 'go.temporal.io/server';
/** A folder or go.work around the clone must not change what is built. */
const GO = { ...process.env, GOFLAGS: '-mod=mod', GOWORK: 'off' };

/** The programs of a production Temporal, and the schema that they want. */
export interface ProductionPrograms {
  server: string;
  sql: string;
  /** Folder with a folder for each store. */
  schema: string;
}

/**
 * Finds the production server in the cache; builds it with go when it is missing.
 * @throws StartFailure where there is no go, which also has the schema
 */
export async function productionPrograms(cache: string): Promise<ProductionPrograms> {
  if (!(await goVersion())) {
    throw new StartFailure('The production server needs go.', 'install Go 1.25 or newer, or bench with --server dev.');
  }
  mkdirSync(cache, { recursive: true });
  const server = join(cache, `temporal-server-${VERSION}`);
  const sql = join(cache, `temporal-sql-tool-${VERSION}`);
  await whileNobodyElseFetches(cache, async () => {
    if (existsSync(server) && existsSync(sql)) return;
    say(`Building the production Temporal server ${VERSION} with go, once, into ${cache}; this takes some minutes …`);
    await step('production server built', async () => {
      await build(cache, `${MODULE}/cmd/server`, server);
      await build(cache, `${MODULE}/cmd/tools/sql`, sql);
    });
  });
  return { server, sql, schema: join(await moduleFolder(cache), 'schema/postgresql/v12') };
}

/** Builds beside its place and moves it there when it is whole. */
async function build(cache: string, path: string, program: string): Promise<void> {
  const workshop = mkdtempSync(join(cache, 'building-'));
  try {
    await exec('go', ['install', `${path}@${VERSION}`], { env: { ...GO, GOBIN: workshop } });
    renameSync(join(workshop, path.slice(path.lastIndexOf('/') + 1)), program);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** The source of the server in go's own cache; fetched when it is not there. */
async function moduleFolder(cwd: string): Promise<string> {
  const { stdout } = await exec('go', ['mod', 'download', '-json', `${MODULE}@${VERSION}`], { cwd, env: GO });
  return (JSON.parse(stdout) as { Dir: string }).Dir;
}
