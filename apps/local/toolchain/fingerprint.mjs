import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Every compiled source file below the given folders and files of the clone, sorted; specs are not compiled. */
export function sourceFiles(entries) {
  return entries.flatMap(filesBelow).filter(isSource).sort();
}

/** One hash over names and contents: the same sources give the same one on every machine. */
export function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function filesBelow(entry) {
  const path = join(root, entry);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [entry];
  return readdirSync(path).flatMap((name) => filesBelow(`${entry}/${name}`));
}

function isSource(file) {
  return /\.(ts|tsx|json)$/.test(file) && !file.endsWith('.spec.ts');
}
