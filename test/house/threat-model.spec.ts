import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clone } from './clone.js';

const ROOMS = /^(apps|libs|workflows)\//;
const ENDINGS = ['', '.ts', '.spec.ts', '.spec.mjs'];
const ROW = /^\| (?<threat>[^|]+) \|[^|]+\| (?<shownBy>[^|]+) \|$/;

describe('the threat model', () => {
  const rows = threats(readFileSync(join(clone, 'docs/threat-model.md'), 'utf8'));

  it('names a test for every threat', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ tests }) => tests.length === 0)).toEqual([]);
  });

  it('names no test that is not there', () => {
    expect(rows.flatMap(({ tests }) => tests).filter((test) => !isThere(test))).toEqual([]);
  });
});

function threats(text: string): { threat: string; tests: string[] }[] {
  const [, section = ''] = text.split('## Threats and what meets them');
  const lines = section.split('\n## ')[0]!.split('\n').slice(4);
  return lines.flatMap((line) => {
    const { threat, shownBy } = ROW.exec(line)?.groups ?? {};
    return threat && shownBy
      ? [{ threat, tests: [...shownBy.matchAll(/`([^`]+)`/g)].flatMap(([, it]) => spread(it!)) }]
      : [];
  });
}

/** `a/{b,c}` as the two that it means. */
function spread(path: string): string[] {
  const [, before, choices, after] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  return choices === undefined ? [path] : choices.split(',').map((choice) => `${before}${choice}${after}`);
}

function isThere(path: string): boolean {
  const place = join(clone, ROOMS.test(path) ? '' : 'test', path);
  return ENDINGS.some((ending) => existsSync(place + ending));
}
