import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from '../files.js';
import { releaseLock, takeLock } from './process-lock.js';
import { markOf } from './process-mark.js';

describe(takeLock.name, () => {
  let folder: string;
  let lock: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-lock-'));
    lock = join(folder, 'a.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes what is free and leaves nothing else behind', () => {
    expect(takeLock(lock)).toBeUndefined();
    expect(readJson(lock)).toEqual(markOf(process.pid));
    expect(readdirSync(folder)).toEqual(['a.lock']);
  });

  it('names the living process that holds it', () => {
    takeLock(lock);
    expect(takeLock(lock)?.pid).toBe(process.pid);
  });

  it.each(['{"pid":1,"startTime":"long ago"}', '', 'half a li'])('takes over from one that is gone: %s', (content) => {
    writeFileSync(lock, content);
    expect(takeLock(lock)).toBeUndefined();
    expect(readJson(lock)).toEqual(markOf(process.pid));
  });

  it('is free again after release', () => {
    takeLock(lock);
    releaseLock(lock);
    expect(takeLock(lock)).toBeUndefined();
  });
});
