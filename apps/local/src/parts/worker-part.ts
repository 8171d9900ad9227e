import type { LogReader } from '../supervision/log-file.js';
import type { Part } from '../supervision/part.js';
import { environmentOf, type Surroundings } from './environment.js';
import { nodeProgram } from './node-program.js';

/** The Temporal worker. It has no port; it says in its log when it polls. */
export function workerPart(surroundings: Surroundings): Part {
  return {
    name: 'worker',
    port: null,
    command: nodeProgram(surroundings.root, 'apps/worker/src/main.js', environmentOf(surroundings, 'worker')),
    isUp: (log) => Promise.resolve(saysReady(log)),
    startPatience: 60_000,
    stopSignal: 'SIGTERM',
    stopPatience: 4_000,
  };
}

function saysReady(log: LogReader): boolean {
  return log.text().includes('"msg":"worker ready"');
}
