import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clone } from './clone.js';

export interface SourceFile {
  path: string;
  lines: number;
}

/** Every file of code below the given folders of the clone. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.flatMap(filesBelow).map((path) => ({ path, lines: linesOf(path) }));
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(clone, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    return /\.(ts|mjs|cjs)$/.test(entry.name) ? [path] : [];
  });
}

function linesOf(path: string): number {
  return readFileSync(join(clone, path), 'utf8').trimEnd().split('\n').length;
}
