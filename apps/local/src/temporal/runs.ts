import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** Whether a program is a Temporal command line program that works on this machine. */
export async function runs(program: string): Promise<boolean> {
  try {
    const { stdout } = await exec(program, ['--version'], { timeout: 10_000 });
    return stdout.startsWith('temporal version');
  } catch {
    return false;
  }
}
