import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftovers } from '../../apps/local/src/home.js';
import { findFreePort } from '../../apps/local/src/ports.js';
import { isRunning } from '../../apps/local/src/processes/process-mark.js';
import { partNames, readRunFile, type PartName } from '../../apps/local/src/run-file.js';
import { until } from '../../apps/local/src/supervision/until.js';
import { Launcher, START_MS, type Setting } from './launcher.js';
import { commandLinesWith, listens, partOf, processesOf, runs } from './parts.js';
import { health, readCase, submitCase } from './visitor.js';

jest.setTimeout(2 * START_MS);

const RESTART_MS = 5_000;
/** The patience with all parts adds up to nine seconds; how quick a machine is besides, is not ours to say. */
const STOP_MS = 30_000;

const launchers: Launcher[] = [];
const homes: string[] = [];

async function newSetting(environment: Record<string, string> = {}): Promise<Setting> {
  const home = await mkdtemp(join(tmpdir(), 'doorbraak-launcher-'));
  homes.push(home);
  return { home, port: await findFreePort(), environment };
}

function start(setting: Setting): Launcher {
  const launcher = new Launcher(setting);
  launchers.push(launcher);
  return launcher;
}

afterAll(async () => {
  await Promise.all(launchers.map((launcher) => launcher.end('SIGTERM')));
  for (const home of homes) {
    await endLeftovers(home);
    await rm(home, { recursive: true, force: true });
  }
});

describe('npm start, from the first start to Ctrl-C', () => {
  let setting: Setting;
  let launcher: Launcher;

  beforeAll(async () => {
    setting = await newSetting();
    launcher = start(setting);
    await launcher.ready();
  });

  it.each(partNames)('tells in run.json the truth about the %s', async (name) => {
    const part = partOf(setting.home, name);
    expect(runs(part)).toBe(true);
    if (name === 'worker') expect(part.port).toBeNull();
    else expect(await listens(part.port)).toBe(true);
  });

  it('answers at the port that was asked for', async () => {
    expect(partOf(setting.home, 'api').port).toBe(setting.port);
    expect(launcher.said).toContain(`Doorbraak is ready: http://localhost:${setting.port}\n`);
    expect(await health(setting)).toBe(200);
  });

  it('leaves the first alone at a second start on its home, and says so', async () => {
    const before = readRunFile(setting.home);
    const second = start({ ...setting, port: await findFreePort() });
    expect(await second.ended()).toBe(1);
    expect(second.said).toContain(`Doorbraak already runs on ${setting.home}`);
    expect(second.said).toContain('What to do:');
    expect(readRunFile(setting.home)).toEqual(before);
    expect(await health(setting)).toBe(200);
  });

  it('starts nothing when its port is taken, and says which', async () => {
    const other = await newSetting();
    const second = start({ ...other, port: setting.port });
    expect(await second.ended()).toBe(1);
    expect(second.said).toContain(`Port ${setting.port} is in use by another program.`);
    expect(second.said).toContain(`PORT=${setting.port + 1} npm start`);
    expect(commandLinesWith(other.home)).toEqual([]);
  });

  it.each<PartName>(['worker', 'identity'])('brings a killed %s back and says so', async (name) => {
    const killed = partOf(setting.home, name);
    process.kill(killed.pid ?? 0, 'SIGKILL');
    await until(() => Promise.resolve(isAnother(name, killed.pid)), RESTART_MS);
    await launcher.says(`${name} ready again in `, START_MS);
    expect(launcher.said).toContain(`${name} died (SIGKILL); starting it again in 0.5 s`);
    const { port } = partOf(setting.home, name);
    expect(port).toBe(killed.port);
    if (port !== null) expect(await listens(port)).toBe(true);
  });

  it('comes up with every case after a kill -9 of the launcher, without a part of before', async () => {
    const id = await submitCase(setting);
    const before = processesOf(setting.home);
    await launcher.end('SIGKILL');
    expect(before.filter(isRunning)).toHaveLength(partNames.length);

    launcher = start(setting);
    await launcher.ready();
    expect(launcher.said).toContain('still runs from a start that was killed');
    expect(before.filter(isRunning)).toEqual([]);
    expect(processesOf(setting.home).filter(isRunning)).toHaveLength(partNames.length);
    expect(await readCase(setting, id)).toMatchObject({ id });
  });

  it('prints every step of a warm start with its time', () => {
    const steps = [...launcher.said.matchAll(/^(.+) in \d+\.\d s$/gm)].map(([, step]) => step);
    expect(steps.toSorted()).toEqual([
      'api ready',
      'database up to date',
      'demo regions loaded',
      'identity ready',
      'postgres ready',
      'temporal ready',
      'worker ready',
    ]);
  });

  it('stops everything on Ctrl-C', async () => {
    const before = processesOf(setting.home);
    const from = performance.now();
    expect(await launcher.end('SIGINT')).toBe(0);
    expect(performance.now() - from).toBeLessThan(STOP_MS);
    expect(before.filter(isRunning)).toEqual([]);
    expect(readRunFile(setting.home)).toBeUndefined();
    expect(commandLinesWith(setting.home)).toEqual([]);
  });

  function isAnother(name: PartName, pid: number | null): boolean {
    const part = partOf(setting.home, name);
    return part.pid !== pid && runs(part);
  }
});

describe('npm start, stopped while it makes its first database', () => {
  it('leaves nothing behind that still works on it', async () => {
    const setting = await newSetting();
    const launcher = start(setting);
    const makesDatabase = (line: string): boolean => line.includes('initdb');
    await until(() => Promise.resolve(commandLinesWith(setting.home).some(makesDatabase)), START_MS);
    expect(await launcher.end('SIGTERM')).toBe(0);
    expect(commandLinesWith(setting.home)).toEqual([]);
  });
});

describe('npm start with a server of your own that does not answer', () => {
  const servers = [
    { variable: 'DATABASE_URL', tried: 'PostgreSQL', urlAt: (port: number) => `postgres://me@127.0.0.1:${port}/mine` },
    { variable: 'TEMPORAL_ADDRESS', tried: 'Temporal', urlAt: (port: number) => `127.0.0.1:${port}` },
  ];

  it.each(servers)('names $variable and what was tried, and leaves nothing behind', async (server) => {
    const port = await findFreePort();
    const setting = await newSetting({ [server.variable]: server.urlAt(port) });
    const launcher = start(setting);
    expect(await launcher.ended()).toBe(1);
    expect(launcher.said).toContain(`${server.variable} is set, but ${server.tried} at 127.0.0.1:${port}`);
    expect(launcher.said).toContain(`What to do: start that server or correct ${server.variable}`);
    expect(launcher.said).not.toContain('Doorbraak is ready');
    expect(readRunFile(setting.home)).toBeUndefined();
    expect(commandLinesWith(setting.home)).toEqual([]);
  });
});
