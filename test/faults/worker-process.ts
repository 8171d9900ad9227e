import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Surroundings } from '../../apps/local/src/parts/environment.js';
import { workerPart } from '../../apps/local/src/parts/worker-part.js';
import { until } from '../../apps/local/src/supervision/until.js';

/** The worker as it is built, in a process of its own that can be killed. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Starts one; resolves when it has said that it is ready. */
  static async start(surroundings: Surroundings): Promise<WorkerProcess> {
    const { command, isUp, startPatience } = workerPart(surroundings);
    const { file, args, env } = command;
    const child = spawn(file, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (said += chunk.toString()));
    try {
      await until(() => isUp({ text: () => said }), startPatience);
    } catch {
      child.kill('SIGKILL');
      throw new Error(`the worker did not come up:\n${said}`);
    }
    return new WorkerProcess(child);
  }

  /** Ends it as a power cut would. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}
