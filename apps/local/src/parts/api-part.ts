import type { Part } from '../supervision/part.js';
import { answers } from './answers.js';
import { environmentOf, type Surroundings } from './environment.js';
import { nodeProgram } from './node-program.js';

/** The HTTP API, on the port that was asked for. */
export function apiPart(surroundings: Surroundings, port: number): Part {
  const env = { ...environmentOf(surroundings, 'api'), PORT: String(port) };
  const health = `http://127.0.0.1:${port}/health`;
  return {
    name: 'api',
    port,
    command: nodeProgram(surroundings.root, 'apps/api/src/main.js', env),
    isUp: () => answers(`${health}/live`),
    isReady: () => answers(`${health}/ready`),
    startPatience: 60_000,
    stopSignal: 'SIGTERM',
    stopPatience: 4_000,
  };
}
