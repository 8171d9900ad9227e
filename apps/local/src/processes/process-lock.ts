import { linkSync, renameSync, rmSync } from 'node:fs';
import { readJson, writeJson } from '../files.js';
import { isRunning, markOf, type ProcessMark } from './process-mark.js';

/**
 * Takes a lock that is held for as long as this process lives, however it ends.
 * @returns undefined when it is ours, else the living process that holds it
 */
export function takeLock(file: string): ProcessMark | undefined {
  const own = `${file}.${process.pid}`;
  writeJson(own, markOf(process.pid));
  try {
    while (!linkIfAbsent(own, file)) {
      const holder = readJson<ProcessMark>(file);
      if (holder && isRunning(holder)) return holder;
      setAside(file, holder);
    }
    return undefined;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gives a lock back. */
export function releaseLock(file: string): void {
  rmSync(file, { force: true });
}

/** Removes the lock of a dead process; puts it back when somebody living took it between our look and our move. */
function setAside(file: string, dead: ProcessMark | undefined): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readJson<ProcessMark>(aside);
  if (moved && moved.startTime !== dead?.startTime) linkIfAbsent(aside, file);
  rmSync(aside, { force: true });
}

/** A link appears whole or not at all, and never over another. */
function linkIfAbsent(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
