import { spawn } from 'node:child_process';
import { root } from '../../apps/local/toolchain/paths.mjs';

/**
 * Runs a program in the clone until it ends, or ends it when `giveUp` is aborted or we are told to stop.
 * @param output `inherit` shows what it prints, `pipe` keeps it
 * @returns its exit code (null when it was killed) and what it printed, if kept
 */
export function runProgram(file, args, { output, env = {}, giveUp } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
    const kept = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => kept.push(chunk));
    const kill = () => child.kill('SIGKILL');
    const stop = () => {
      kill();
      process.exit(1);
    };
    giveUp?.addEventListener('abort', kill);
    // Ctrl-C reaches the child by itself; these two reach only us.
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, stop);
    const release = () => {
      giveUp?.removeEventListener('abort', kill);
      for (const signal of ['SIGTERM', 'SIGHUP']) process.off(signal, stop);
    };
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code) => {
      release();
      resolve({ code, printed: Buffer.concat(kept).toString('utf8') });
    });
  });
}
