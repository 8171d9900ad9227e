import { backoff } from './backoff.js';

describe(backoff.name, () => {
  it('restarts within a second at first, then doubles the wait', () => {
    expect([1, 2, 3, 4].map(backoff)).toEqual([500, 1000, 2000, 4000]);
  });

  it('never waits longer than 30 seconds', () => {
    expect(backoff(100)).toBe(30_000);
  });
});
