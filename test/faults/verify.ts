import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What `npm run verify` prints, whether it is content or not. */
export async function verify(home: string): Promise<unknown> {
  const env = { ...process.env, DOORBRAAK_HOME: home };
  const run = promisify(execFile)(process.execPath, ['apps/local/verify.mjs'], { env });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as unknown;
}
