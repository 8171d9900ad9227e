import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../../apps/local/src/ports.js';
import { readRunFile } from '../../../apps/local/src/run-file.js';

const clone = join(__dirname, '../../..');
const healthy = { openCases: 0, runningWorkflows: 0, outboxPending: 0, accessLogIntact: true, problems: [] };

describe('npm run verify', () => {
  let place: string;
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'doorbraak-verify-'));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('refuses a place where there is no instance, and leaves it as it was', async () => {
    const home = join(place, 'nowhere');
    const { code, stdout, stderr } = await verify(home);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/There is no instance in .*nowhere.*\nWhat to do: /);
    expect(existsSync(home)).toBe(false);
  }, 30_000);

  it('looks at an instance that runs, and at the same one stopped', async () => {
    const home = join(place, 'home');
    const instance = await start(home);
    const running = await verify(home);
    await instance.stop();
    const stopped = await verify(home);
    for (const { code, stdout } of [running, stopped]) expect([code, JSON.parse(stdout)]).toMatchObject([0, healthy]);
    expect(readRunFile(home)).toBeUndefined();
  }, 120_000);
});

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

async function verify(home: string): Promise<Ended> {
  const { child, said } = run('apps/local/verify.mjs', [], { DOORBRAAK_HOME: home });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: said.stdout, stderr: said.stderr };
}

async function start(home: string): Promise<{ stop(): Promise<void> }> {
  const PORT = String(await findFreePort());
  const { child, said } = run('apps/local/start.mjs', ['--no-demo'], { DOORBRAAK_HOME: home, PORT });
  const ended = once(child, 'close');
  const ready = new Promise<void>((resolve) =>
    child.stdout.on('data', () => said.stdout.includes('Doorbraak is ready') && resolve()),
  );
  await Promise.race([ready, ended.then(() => Promise.reject(new Error(`${said.stdout}${said.stderr}`)))]);
  return {
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function run(program: string, args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: clone,
    env: { ...process.env, DATABASE_URL: '', TEMPORAL_ADDRESS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  return { child, said };
}
