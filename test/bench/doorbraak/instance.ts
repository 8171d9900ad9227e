import { embeddedDatabaseUrl } from '../../../apps/local/src/postgres/postgres-part.js';
import { partNames, readRunFile } from '../../../apps/local/src/run-file.js';
import { StartedWorld } from '../../stories/teller/started-world.js';
import { Teller } from '../../stories/teller/teller.js';
import type { BenchServer } from '../servers/server.js';
import { TaskWatch } from './task-watch.js';

/** Doorbraak as `npm start` gives it, in a home of its own, with a way to look into its tables. */
export interface Instance {
  teller: Teller;
  tasks: TaskWatch;
  databaseUrl: string;
  temporalAddress: string;
  /** Process ids of its parts; those of a Temporal that was given are not among them. */
  programs: Record<string, number>;
  stop(): Promise<void>;
}

export async function startInstance({ environment }: Pick<BenchServer, 'environment'>): Promise<Instance> {
  Object.assign(process.env, environment);
  const world = await StartedWorld.start();
  for (const variable of Object.keys(environment)) delete process.env[variable];
  const parts = readRunFile(world.home)!;
  const databaseUrl = embeddedDatabaseUrl(world.home, parts.postgres!.port!);
  const tasks = await TaskWatch.open(databaseUrl);
  return {
    teller: new Teller(world),
    tasks,
    databaseUrl,
    temporalAddress: `127.0.0.1:${parts.temporal!.port}`,
    programs: Object.fromEntries(partNames.flatMap((name) => (parts[name]?.pid ? [[name, parts[name].pid]] : []))),
    async stop() {
      await tasks.close();
      await world.stop();
    },
  };
}
