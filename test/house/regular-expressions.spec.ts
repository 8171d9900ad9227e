import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { clone } from './clone.js';
import { sourceFiles } from './source-files.js';

interface Found {
  file: string;
  source: string;
  flags: string;
}

/** Where texts of callers come; the other libraries read settings, and moments that we wrote ourselves. */
const READERS = [
  'apps/api/src',
  'libs/contracts',
  'libs/domain/src/bsn',
  'libs/encryption',
  'libs/persistence',
  'libs/temporal',
];

const inWords = ({ file, source, flags }: Found): string => `${file}: /${source}/${flags}`;

describe('regular expressions that read what callers send', () => {
  const found = sourceFiles(READERS)
    .map(({ path }) => path)
    .filter((path) => !path.endsWith('.spec.ts'))
    .flatMap(regularExpressionsIn);

  it('are found', () => {
    expect(found.length).toBeGreaterThan(20);
  });

  it('take time in proportion to their text, whatever it is', () => {
    expect(found.filter(isSlow).map(inWords)).toEqual([]);
  });

  it.each([/^(a+)+$/, /(a|a)*b/, /\s+$/])('would show that %s does not', ({ source, flags }) => {
    expect(isSlow({ file: 'here', source, flags })).toBe(true);
  });
});

function isSlow({ source, flags }: Found): boolean {
  return analyse({ source, flags }).reports.length > 0;
}

function regularExpressionsIn(file: string): Found[] {
  const text = readFileSync(join(clone, file), 'utf8');
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}
