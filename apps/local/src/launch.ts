import { loadDemo } from './demo/load-demo.js';
import { demoUsers } from './demo/users.js';
import { StartFailure } from './failure.js';
import { requireDatabase, requireTemporal } from './given.js';
import { homeKeys } from './home-keys.js';
import { emptyHome, endLeftovers } from './home.js';
import { writeAccounts } from './identity/accounts.js';
import type { Options } from './options.js';
import { apiPart } from './parts/api-part.js';
import type { Surroundings } from './parts/environment.js';
import { identityPart } from './parts/identity-part.js';
import { workerPart } from './parts/worker-part.js';
import { isFree, keptPorts } from './ports.js';
import { embeddedPostgres } from './postgres/postgres-part.js';
import { provideServices, withRights } from './postgres/service-databases.js';
import type { RunFile } from './run-file.js';
import { step } from './say.js';
import type { Crew } from './supervision/crew.js';
import { findTemporal } from './temporal/find-temporal.js';
import { temporalPart } from './temporal/temporal-part.js';
import { parseKeyRing } from '#config/key-rings';
import { migrate } from '#persistence/migrate';

/** Starts everything in its order; settles when all of it is ready for work. */
export async function launch(options: Options, crew: Crew, runFile: RunFile): Promise<void> {
  const { root, home, port } = options;
  await endLeftovers(home);
  if (options.fresh) emptyHome(home);
  await requireFreePort(port);
  const ports = await keptPorts(home, ['postgres', 'temporal', 'identity']);
  const issuer = `http://localhost:${ports.identity}`;
  const publicUrl = (process.env['PUBLIC_URL'] || `http://localhost:${port}`).replace(/\/+$/, '');
  if (options.demo) writeAccounts(home, demoUsers());
  const [databaseUrl, temporalAddress] = await Promise.all([
    provideDatabase(options, ports.postgres, crew, runFile),
    provideTemporal(options, ports.temporal, crew, runFile),
    crew.start(identityPart(root, home, ports.identity, publicUrl)),
  ]);
  await step('database up to date', () =>
    withRights(() => migrate(databaseUrl, parseKeyRing(homeKeys(home).MASTER_KEYS))),
  );
  const databaseUrls = await provideServices(options, databaseUrl);
  if (options.demo) await step('demo regions loaded', () => loadDemo({ databaseUrl, issuer }));
  const { temporalNamespace } = options;
  const surroundings: Surroundings = {
    root,
    home,
    databaseUrls,
    temporalAddress,
    temporalNamespace,
    issuer,
    publicUrl,
  };
  await Promise.all([crew.start(workerPart(surroundings)), crew.start(apiPart(surroundings, port))]);
}

async function provideDatabase(options: Options, port: number, crew: Crew, runFile: RunFile): Promise<string> {
  if (options.databaseUrl !== undefined) {
    const given = await requireDatabase(options.databaseUrl);
    runFile.set('postgres', { pid: null, port: given, startTime: null });
    return options.databaseUrl;
  }
  const { part, databaseUrl } = await crew.prepare((stopping) =>
    embeddedPostgres(options.root, options.home, port, stopping),
  );
  await crew.start(part);
  return databaseUrl;
}

async function provideTemporal(options: Options, port: number, crew: Crew, runFile: RunFile): Promise<string> {
  if (options.temporalAddress !== undefined) {
    const given = await requireTemporal(options.temporalAddress);
    runFile.set('temporal', { pid: null, port: given, startTime: null });
    return options.temporalAddress;
  }
  const program = await findTemporal(options.cache);
  await crew.start(temporalPart(program, options.home, port, options.temporalNamespace));
  return `127.0.0.1:${port}`;
}

async function requireFreePort(port: number): Promise<void> {
  if (await isFree(port)) return;
  throw new StartFailure(
    `Port ${port} is in use by another program.`,
    `stop that program, or set PORT to another number: PORT=${port + 1} npm start.`,
  );
}
