import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expert, problem } from '#domain/assembly/testing/small-problem';
import { clone } from '../house/clone.js';

/** Compiling may have to wait for another build of this clone. */
const PATIENCE_MS = 120_000;

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

const folder = mkdtempSync(join(tmpdir(), 'doorbraak-assemble-'));
const npmRun = (...args: string[]) =>
  new Promise<Ended>((resolve) => {
    const options = { cwd: clone, env: { ...process.env, INIT_CWD: folder } };
    execFile('npm', ['run', 'assemble', '--', ...args], options, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
const file = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

describe('npm run assemble', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it(
    'prints an answer and nothing else',
    async () => {
      const experts = [expert('e1'), expert('e2', { activeCases: 1 })];
      const team = await npmRun(file('team.json', problem({ experts })));
      expect({ ...team, stdout: JSON.parse(team.stdout) }).toMatchObject({
        code: 0,
        stdout: { outcome: 'team', members: [{ expert: 'e1', covers: [] }], optimal: true },
      });
      const why = await npmRun(join(folder, 'team.json'), '--why-not', 'e2');
      expect({ ...why, stdout: JSON.parse(why.stdout) }).toMatchObject({
        code: 0,
        stderr: '',
        stdout: { expert: 'e2', worseOn: 'load', theirs: 250, best: 0 },
      });
      const nobody = await npmRun(file('nobody.json', problem()));
      expect({ ...nobody, stdout: JSON.parse(nobody.stdout) }).toMatchObject({
        code: 0,
        stdout: { outcome: 'infeasible', relaxations: [{ rule: 'H2' }] },
      });
    },
    PATIENCE_MS,
  );

  it(
    'refuses bad input with its faults, and prints nothing',
    async () => {
      const { code, stdout, stderr } = await npmRun(file('bad.json', problem({ mustInclude: ['e9'] })));
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(JSON.parse(stderr)).toEqual([{ path: '/mustInclude/0', message: 'There is no expert e9.' }]);
    },
    PATIENCE_MS,
  );
});
