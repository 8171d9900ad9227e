import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { clone } from './clone.js';
import { buildFixture } from './fixture.js';
import { allowed, violations } from './violations.js';

interface Found {
  rule: { name: string };
  from: string;
}

const { forbidden } = createRequire(__filename)(join(clone, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[];
};

describe('import rules', () => {
  let folder: string;
  let found: Found[];

  beforeAll(() => {
    folder = buildFixture([...violations, ...allowed]);
    found = cruise(folder);
  }, 30_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(violations)('$rule: $from may not import $imports', ({ rule, from }) => {
    expect(found.filter((one) => one.from === from).map((one) => one.rule.name)).toContain(rule);
  });

  it.each(allowed)('$from may import $imports', ({ from }) => {
    expect(found.filter((one) => one.from === from)).toEqual([]);
  });

  it('are all proven here', () => {
    const proven = new Set(violations.map(({ rule }) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
  });
});

function cruise(folder: string): Found[] {
  const program = join(clone, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rooms = ['apps', 'libs', 'workflows', 'test'];
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms];
  const output = runFailing(args, folder);
  return (JSON.parse(output) as { summary: { violations: Found[] } }).summary.violations;
}

/** What it prints is the same whether it finds something or not; finding something is an exit code. */
function runFailing(args: string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 64_000_000 });
  } catch (error) {
    const { stdout } = error as { stdout: string };
    if (!stdout) throw error;
    return stdout;
  }
}
