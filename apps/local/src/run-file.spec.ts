import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRunFile, RunFile } from './run-file.js';

describe(RunFile.name, () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'doorbraak-run-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('tells every part on one line, also those that are not up', () => {
    new RunFile(home).set('api', { pid: 7, port: 8080, startTime: 'now' });
    expect(readFileSync(join(home, 'run.json'), 'utf8').trim()).not.toContain('\n');
    expect(readRunFile(home)).toMatchObject({ api: { pid: 7, port: 8080 }, worker: { pid: null, port: null } });
  });

  it('keeps the others when one changes', () => {
    const file = new RunFile(home);
    file.set('api', { pid: 7, port: 8080, startTime: 'now' });
    file.set('worker', { pid: 8, port: null, startTime: 'now' });
    file.set('api', { pid: 9, port: 8080, startTime: 'later' });
    expect(readRunFile(home)).toMatchObject({ api: { pid: 9 }, worker: { pid: 8 } });
  });

  it('is gone after a clean stop', () => {
    const file = new RunFile(home);
    file.set('api', { pid: 7, port: 8080, startTime: 'now' });
    file.remove();
    expect(readRunFile(home)).toBeUndefined();
  });
});
