import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../../apps/local/src/options.js';
import { findFreePort } from '../../../apps/local/src/ports.js';
import { embeddedPostgres } from '../../../apps/local/src/postgres/postgres-part.js';
import { readRunFile, RunFile } from '../../../apps/local/src/run-file.js';
import { step } from '../../../apps/local/src/say.js';
import { Crew } from '../../../apps/local/src/supervision/crew.js';
import type { Part } from '../../../apps/local/src/supervision/part.js';
import { answersTemporal, makeNamespace } from './namespace.js';
import { productionConfig, SERVICES, type Services } from './production-config.js';
import { productionPrograms } from './production-programs.js';
import type { WhatRuns } from '../what-runs.js';
import type { BenchServer } from './server.js';
import { makeTemporalSchema } from './temporal-schema.js';

const NAMESPACE = 'default';

/** Temporal as a region runs it: the production server on a PostgreSQL of its own, both in a home that is new. */
export async function startProductionServer(root: string, runs: WhatRuns): Promise<BenchServer> {
  const programs = await productionPrograms(cacheFolder(process.env));
  const home = mkdtempSync(join(tmpdir(), 'doorbraak-bench-'));
  const crew = new Crew({ root, home, runFile: new RunFile(home) });
  runs.add(async () => {
    await crew.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const { part: postgres, databaseUrl } = await embeddedPostgres(root, home, await findFreePort());
  await crew.start(postgres);
  await step('schema of Temporal made', () => makeTemporalSchema(programs, databaseUrl));
  const services = await freePorts();
  await crew.start(temporalPart(programs.server, home, databaseUrl, services));
  const address = `127.0.0.1:${services.frontend.grpc}`;
  await step('namespace made', () => makeNamespace(address, NAMESPACE));
  const parts = readRunFile(home)!;
  return { address, programs: { temporal: parts.temporal!.pid!, 'temporal db': parts.postgres!.pid! } };
}

function temporalPart(server: string, home: string, databaseUrl: string, services: Services): Part {
  const { host, username: user, password } = new URL(databaseUrl);
  const folder = join(home, 'temporal-config');
  mkdirSync(folder);
  // JSON is YAML.
  writeFileSync(join(folder, 'bench.yaml'), JSON.stringify(productionConfig({ host, user, password }, services)));
  return {
    name: 'temporal',
    port: services.frontend.grpc,
    command: { file: server, args: ['--root', home, '--config', 'temporal-config', '--env', 'bench', 'start'] },
    isUp: () => answersTemporal(`127.0.0.1:${services.frontend.grpc}`),
    startPatience: 60_000,
    stopSignal: 'SIGTERM',
    stopPatience: 5_000,
  };
}

async function freePorts(): Promise<Services> {
  const taken: number[] = [];
  const next = async (): Promise<number> => {
    taken.push(await findFreePort(taken));
    return taken.at(-1)!;
  };
  const services: Partial<Services> = {};
  for (const name of SERVICES) services[name] = { grpc: await next(), membership: await next() };
  return services as Services;
}
