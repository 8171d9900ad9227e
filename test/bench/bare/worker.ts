import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { Pool } from 'pg';
import { bareActivities } from './activities.js';
import { BARE_QUEUE } from './messages.js';

/** As many as Doorbraak's own worker keeps. */
const CACHED_WORKFLOWS = 1_000;
const POOL_SIZE = 10;

// A program of its own, as Doorbraak's worker is. Arguments: the address of Temporal, and the database to write to.
const [address, databaseUrl] = process.argv.slice(2);
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: address! }),
  taskQueue: BARE_QUEUE,
  workflowsPath: fileURLToPath(new URL('./workflows.js', import.meta.url)),
  activities: bareActivities(new Pool({ connectionString: databaseUrl, max: POOL_SIZE })),
  maxCachedWorkflows: CACHED_WORKFLOWS,
});
process.stdin.once('end', () => worker.shutdown()).resume();
process.stdout.write('ready\n');
await worker.run();
process.exit(0);
