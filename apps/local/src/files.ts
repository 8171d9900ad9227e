import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A JSON file's content, or undefined when it is not there or was cut off. */
export function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Writes a JSON file on one line, whole or not at all: a reader never sees half of it. */
export function writeJson(file: string, content: unknown, mode = 0o644): void {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, `${JSON.stringify(content)}\n`, { mode });
  renameSync(draft, file);
}
