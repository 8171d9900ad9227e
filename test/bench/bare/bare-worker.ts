import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface BareWorker {
  pid: number;
  stop(): Promise<void>;
}

/** Starts the worker of the bare workflows; it ends with us, however we end. */
export async function startBareWorker(address: string, databaseUrl: string): Promise<BareWorker> {
  const program = fileURLToPath(new URL('./worker.js', import.meta.url));
  const child = spawn(process.execPath, [program, address, databaseUrl], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  const ready = once(child.stdout, 'data').then(() => true);
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error('the worker of the bare workflows fell');
  return {
    pid: child.pid!,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
