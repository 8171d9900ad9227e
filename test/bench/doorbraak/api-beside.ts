import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { parseConfig } from '#config/config';
import { environmentOf } from '../../../apps/local/src/parts/environment.js';
import { provideServices } from '../../../apps/local/src/postgres/service-databases.js';
import { readRunFile } from '../../../apps/local/src/run-file.js';
import type { ApiOverrides } from '../../../apps/api/src/app.module.js';
import { createApi } from '../../../apps/api/src/create-api.js';
import { UNLIMITED } from '../../support/secrets.js';
import { Teller } from '../../stories/teller/teller.js';
import type { WhatRuns } from '../what-runs.js';
import type { Instance } from './instance.js';

/** Another API on the parts of an instance, in this process, with something in it chosen. */
export async function startApiBeside(
  { home, databaseUrl, temporalAddress, teller, tasks }: Instance,
  overrides: ApiOverrides,
  runs: WhatRuns,
): Promise<Pick<Instance, 'teller' | 'tasks'>> {
  const environment = environmentOf(
    {
      root: process.cwd(),
      home,
      databaseUrls: await provideServices(
        { home, serviceDatabaseUrls: { api: undefined, worker: undefined } },
        databaseUrl,
      ),
      temporalAddress,
      temporalNamespace: 'default',
      issuer: `http://localhost:${readRunFile(home)?.identity?.port}`,
      publicUrl: teller.world.baseUrl,
    },
    'api',
  );
  const app = await createApi(parseConfig({ ...environment, ...UNLIMITED, LOG_LEVEL: 'silent' }), overrides);
  runs.add(() => app.close());
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  const { world } = teller;
  const beside = {
    baseUrl: `http://127.0.0.1:${port}`,
    token: (username: string) => world.token(username),
    now: () => world.now(),
    letPass: (days: number, until?: () => Promise<boolean>) => world.letPass(days, until),
  };
  return { teller: new Teller(beside), tasks };
}
