import { parseKeyRing, type KeyRing } from '#config/key-rings';
import { homeKeys } from '../../../apps/local/src/home-keys.js';
import { embeddedDatabaseUrl } from '../../../apps/local/src/postgres/postgres-part.js';
import { partNames, readRunFile } from '../../../apps/local/src/run-file.js';
import { StartedWorld } from '../../stories/teller/started-world.js';
import { Teller } from '../../stories/teller/teller.js';
import type { BenchServer } from '../servers/server.js';
import type { WhatRuns } from '../what-runs.js';
import { TaskWatch } from './task-watch.js';

/** Doorbraak as `npm start` gives it, in a home of its own, with a way to look into its tables. */
export interface Instance {
  teller: Teller;
  tasks: TaskWatch;
  home: string;
  databaseUrl: string;
  temporalAddress: string;
  /** Over what Temporal stores. */
  temporalKeys: KeyRing;
  /** Process ids of its parts; those of a Temporal that was given are not among them. */
  programs: Record<string, number>;
}

/** Starts it on a Temporal server. */
export async function startInstance({ address }: BenchServer, runs: WhatRuns): Promise<Instance> {
  // The launcher reads its environment, which is ours.
  if (address === null) delete process.env['TEMPORAL_ADDRESS'];
  else process.env['TEMPORAL_ADDRESS'] = address;
  const world = await StartedWorld.start();
  runs.add(() => world.stop());
  const parts = readRunFile(world.home)!;
  const databaseUrl = embeddedDatabaseUrl(world.home, parts.postgres!.port!);
  const tasks = await TaskWatch.open(databaseUrl);
  runs.add(() => tasks.close());
  return {
    teller: new Teller(world),
    tasks,
    home: world.home,
    databaseUrl,
    temporalKeys: parseKeyRing(homeKeys(world.home).TEMPORAL_KEYS),
    temporalAddress: `127.0.0.1:${parts.temporal!.port}`,
    programs: Object.fromEntries(partNames.flatMap((name) => (parts[name]?.pid ? [[name, parts[name].pid]] : []))),
  };
}
