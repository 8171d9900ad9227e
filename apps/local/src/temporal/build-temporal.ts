import { execFile, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { say } from '../say.js';

const sayStillBusyEvery = 30_000;

/** The version of go on the path, or undefined when there is none. */
export async function goVersion(): Promise<string | undefined> {
  return promisify(execFile)('go', ['version']).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

/** Builds the program beside its place and moves it there when it is whole. Only one may do so at a time. */
export async function buildTemporal(program: string, version: string): Promise<void> {
  const workshop = join(dirname(program), 'building');
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop);
  const busy = setInterval(() => say('… still building Temporal'), sayStillBusyEvery);
  try {
    await goInstall(`github.com/temporalio/cli/cmd/temporal@${version}`, workshop);
    const suffix = basename(program).endsWith('.exe') ? '.exe' : '';
    renameSync(join(workshop, `temporal${suffix}`), program);
  } finally {
    clearInterval(busy);
    rmSync(workshop, { recursive: true, force: true });
  }
}

function goInstall(module: string, into: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = spawn('go', ['install', module], {
      // A go.work or vendor folder around the clone must not change what is built.
      env: { ...process.env, GOBIN: into, GOFLAGS: '-mod=mod', GOWORK: 'off' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const giveUp = (): void => void go.kill('SIGINT');
    process.once('exit', giveUp);
    go.once('error', reject);
    go.once('exit', (code, signal) => {
      process.off('exit', giveUp);
      if (code === 0) resolve();
      else reject(new Error(`go install ended with ${signal ?? code}`));
    });
  });
}
