import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimHome, releaseHome } from './home.js';

describe(claimHome.name, () => {
  const umask = process.umask();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-home-'));
  });
  afterEach(() => {
    process.umask(umask);
    rmSync(folder, { recursive: true });
  });
  const open = (path: string): number => statSync(path).mode & 0o077;

  it('makes a home that nobody else may look into, nor into what is made in it', async () => {
    const home = join(folder, 'home');
    await claimHome(home);
    expect(open(home) & 0o066).toBe(0);
    writeFileSync(join(home, 'temporal.db'), '');
    mkdirSync(join(home, 'mails'));
    expect([open(join(home, 'temporal.db')), open(join(home, 'mails'))]).toEqual([0, 0]);
    releaseHome(home);
  });

  it('closes what an earlier release left open, and leaves alone what is not ours', async () => {
    for (const name of ['temporal.db', 'mine.txt']) writeFileSync(join(folder, name), '');
    mkdirSync(join(folder, 'logs'));
    for (const name of ['', 'temporal.db', 'mine.txt', 'logs']) chmodSync(join(folder, name), 0o755);
    await claimHome(folder);
    expect(['', 'temporal.db', 'logs', 'mine.txt'].map((name) => open(join(folder, name)))).toEqual([
      0o055, 0, 0, 0o055,
    ]);
    releaseHome(folder);
  });
});
