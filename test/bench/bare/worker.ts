import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import * as activities from './activities.js';
import { BARE_QUEUE } from './messages.js';

/** As many as Doorbraak's own worker keeps. */
const CACHED_WORKFLOWS = 1_000;

// A program of its own, as Doorbraak's worker is. Argument: the address of Temporal.
const [address] = process.argv.slice(2);
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: address! }),
  taskQueue: BARE_QUEUE,
  workflowsPath: fileURLToPath(new URL('./workflows.js', import.meta.url)),
  activities,
  maxCachedWorkflows: CACHED_WORKFLOWS,
});
process.stdin.once('end', () => worker.shutdown()).resume();
process.stdout.write('ready\n');
await worker.run();
process.exit(0);
