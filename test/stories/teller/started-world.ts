import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '../../../apps/local/src/ports.js';
import { readRunFile } from '../../../apps/local/src/run-file.js';
import { fetchToken } from '../../../apps/local/src/token/fetch-token.js';
import { UNLIMITED } from '../../support/secrets.js';
import type { World } from './world.js';

export type Part = 'api' | 'worker' | 'postgres' | 'temporal';

const START_MS = 300_000;
const CONDITION_MS = 120_000;

/** A world of its own, started as a user would: `npm start` in a home that is new. Its terms are short by policy. */
export class StartedWorld implements World {
  private readonly tokens = new Map<string, Promise<string>>();
  private constructor(
    readonly home: string,
    readonly baseUrl: string,
    private readonly launcher: ChildProcess,
  ) {}

  /** `environment` is added to that of the launcher, as a user would set it. */
  static async start(environment: Record<string, string> = {}): Promise<StartedWorld> {
    const home = await mkdtemp(join(tmpdir(), 'doorbraak-story-'));
    const port = await findFreePort();
    const launcher = spawn(process.execPath, ['apps/local/start.mjs'], {
      env: { ...process.env, PORT: String(port), DOORBRAAK_HOME: home, ...UNLIMITED, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    launcher.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    launcher.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const until = Date.now() + START_MS;
    while (!said.includes('Doorbraak is ready')) {
      if (launcher.exitCode !== null || Date.now() > until) throw new Error(`npm start did not come up:\n${said}`);
      await pause(100);
    }
    return new StartedWorld(home, `http://localhost:${port}`, launcher);
  }

  async stop(): Promise<void> {
    const gone = this.launcher.exitCode === null ? once(this.launcher, 'exit') : null;
    this.launcher.kill('SIGTERM');
    await gone;
    await rm(this.home, { recursive: true, force: true });
  }

  token(username: string): Promise<string> {
    const known = this.tokens.get(username) ?? fetchToken({ home: this.home, user: username });
    this.tokens.set(username, known);
    return known;
  }

  now(): Promise<Date> {
    return Promise.resolve(new Date());
  }

  async letPass(_days: number, until?: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + CONDITION_MS;
    while (until && !(await until())) {
      if (Date.now() > end) throw new Error('what the story waits for did not happen');
      await pause(200);
    }
  }

  /** Ends a part as a power cut would. */
  kill(part: Part): void {
    const pid = readRunFile(this.home)?.[part]?.pid;
    if (pid) process.kill(pid, 'SIGKILL');
  }
}
