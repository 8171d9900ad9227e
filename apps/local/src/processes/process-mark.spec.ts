import { isRunning, markOf, startTicks } from './process-mark.js';

describe(startTicks.name, () => {
  const fields = (state: string): string => `${state} 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4711 20`;

  it('reads the start time behind a name with spaces and brackets', () => {
    expect(startTicks(`42 (a) b (c)) ${fields('S')}`)).toBe('4711');
  });

  it('takes a process that only waits to be buried for ended', () => {
    expect(startTicks(`42 (node) ${fields('Z')}`)).toBeUndefined();
  });
});

describe(isRunning.name, () => {
  const own = markOf(process.pid) ?? { pid: 0, startTime: '' };

  it('recognises a living process', () => {
    expect(isRunning(own)).toBe(true);
  });

  it('is not misled by another process with the same id', () => {
    expect(isRunning({ ...own, startTime: 'earlier' })).toBe(false);
  });
});
