import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { clone } from './clone.js';

const targets = [
  ...['contracts', 'config', 'domain', 'persistence', 'temporal'].map((lib) => `libs/${lib}/src/target.ts`),
  ...['workflows/flows/target.ts', 'workflows/flows/messages.ts', 'test/support/target.ts'],
  ...['apps/api/src/users/target.ts', 'apps/api/src/http/target.ts'],
];
const declared = ['zod', 'typeorm', 'pg', '@nestjs/common'];
const temporal = ['client', 'common', 'worker', 'workflow'].map((name) => `@temporalio/${name}`);

interface Import {
  from: string;
  imports: string;
}

/** A house in a temporary folder with the rooms and the rules of ours, and in it the given imports, one a file. */
export function buildFixture(imports: readonly Import[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-imports-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) copyFileSync(join(clone, file), join(folder, file));
  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  const packages = [...declared, ...temporal, 'supertest', 'undeclared'];
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  write('package.json', packageJson());
  for (const target of targets) write(target, 'export const target = 1;\n');
  for (const { from, imports: what } of imports) write(from, `export * from '${what}';\n`);
  write('libs/domain/src/circle-b.ts', `export * from './circle-a.js';\n`);
  return folder;
}

function packageJson(): string {
  const { type, imports } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')) as Record<string, unknown>;
  const dependencies = Object.fromEntries([...declared, ...temporal].map((name) => [name, '1.0.0']));
  return JSON.stringify({ type, imports, dependencies, devDependencies: { supertest: '1.0.0' } });
}
