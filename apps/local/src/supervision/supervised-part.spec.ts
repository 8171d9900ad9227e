import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRunFile, RunFile } from '../run-file.js';
import type { Part } from './part.js';
import { SupervisedPart } from './supervised-part.js';
import { until } from './until.js';

describe(SupervisedPart.name, () => {
  const printed: string[] = [];
  let home: string;
  let supervised: SupervisedPart;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'doorbraak-part-'));
    printed.length = 0;
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  });
  afterEach(async () => {
    await supervised.stop();
    jest.restoreAllMocks();
    rmSync(home, { recursive: true });
  });

  const supervise = (script: string): SupervisedPart => {
    const part: Part = {
      name: 'worker',
      port: null,
      command: { file: process.execPath, args: ['-e', script] },
      isUp: (log) => Promise.resolve(log.text().includes('up')),
      startPatience: 20_000,
      stopSignal: 'SIGTERM',
      stopPatience: 300,
    };
    return new SupervisedPart(part, { root: tmpdir(), home, runFile: new RunFile(home) });
  };
  const pid = (): number | null => readRunFile(home)?.worker?.pid ?? null;
  const alive = (id: number | null): boolean => id !== null && process.kill(id, 0);

  it('is ready when the part says so, and tells its process', async () => {
    supervised = supervise('console.log("up"); setInterval(() => {}, 1000)');
    await supervised.start();
    expect(alive(pid())).toBe(true);
    expect(printed.join('')).toMatch(/^worker ready in \d+\.\d s\n$/);
  });

  it('says that a part died, starts it again and tells the new process', async () => {
    supervised = supervise('console.log("up"); setInterval(() => {}, 1000)');
    await supervised.start();
    const first = pid() as number;
    process.kill(first, 'SIGKILL');
    await until(() => Promise.resolve(printed.join('').includes('worker ready again')), 20_000);
    expect(printed.join('')).toContain('worker died (SIGKILL); starting it again in 0.5 s');
    expect(pid()).not.toBe(first);
    expect(alive(pid())).toBe(true);
  });

  it('kills a part that does not listen to the polite signal', async () => {
    supervised = supervise('process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)');
    await supervised.start();
    const stubborn = pid() as number;
    await supervised.stop();
    expect(() => process.kill(stubborn, 0)).toThrow('ESRCH');
  });

  it('gives up a first start after three attempts and shows the end of the log', async () => {
    supervised = supervise('console.error("no such table"); process.exit(3)');
    await expect(supervised.start()).rejects.toThrow(
      /worker did not start: it ended \(exit code 3\).\n(.*\n)*.*no such table/,
    );
  });
});
