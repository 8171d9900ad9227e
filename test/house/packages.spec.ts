import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clone } from './clone.js';

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
interface Lockfile {
  packages: Record<string, { version?: string; resolved?: string }>;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(join(clone, file), 'utf8')) as T;

describe('package.json', () => {
  const { dependencies, devDependencies } = read<Package>('package.json');
  const direct = { ...dependencies, ...devDependencies };

  it('pins every package exactly', () => {
    const loose = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('agrees with the lockfile, which names no registry', () => {
    const { packages } = read<Lockfile>('package-lock.json');
    const different = Object.entries(direct).filter(([name, it]) => packages[`node_modules/${name}`]?.version !== it);
    expect(different).toEqual([]);
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
