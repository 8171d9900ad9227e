import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A random secret of a home, the same at every start, in a file that only its owner may read. */
export function secret(home: string, name: string): string {
  const file = join(home, name);
  if (!existsSync(file)) writeFileSync(file, randomBytes(10).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
