import { spawn } from 'node:child_process';
import { root } from '../../apps/local/toolchain/paths.mjs';

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the clone until it ends, or ends it, with all that it started, when `giveUp` is aborted or we are
 * told to stop.
 * @param output `inherit` shows what it prints, `pipe` keeps it
 * @returns its exit code (null when it was killed) and what it printed, if kept
 */
export async function runProgram(file, args, { output, giveUp }) {
  // A process group of its own, so that the workers of a program go with it.
  const child = spawn(file, args, { cwd: root, stdio: ['ignore', output, output], detached: true });
  const kept = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => kept.push(chunk));
  const end = () => endGroup(child.pid);
  const stop = () => {
    end();
    process.exit(1);
  };
  giveUp?.addEventListener('abort', end);
  for (const signal of STOPS) process.once(signal, stop);
  try {
    const code = await ended(child);
    return { code, printed: Buffer.concat(kept).toString('utf8') };
  } finally {
    for (const signal of STOPS) process.off(signal, stop);
  }
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
