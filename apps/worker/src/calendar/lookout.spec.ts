import { Lookout } from './lookout.js';

describe(Lookout.name, () => {
  it('looks at the start, after a change, when a call comes due and once a minute', () => {
    const lookout = new Lookout();
    expect(lookout.isNeeded('1', 0)).toBe(true);
    lookout.looked('1', null, 0);
    expect([lookout.isNeeded('1', 59_999), lookout.isNeeded('2', 1), lookout.isNeeded('1', 60_000)]).toEqual([
      ...[false, true, true],
    ]);
    lookout.looked('2', 30, 60_000);
    expect([lookout.isNeeded('2', 89_999), lookout.isNeeded('2', 90_000)]).toEqual([false, true]);
    lookout.looked('2', -3, 90_000);
    expect(lookout.isNeeded('2', 90_000)).toBe(true);
    lookout.looked('2', 3_600, 90_000);
    expect(lookout.isNeeded('2', 150_000)).toBe(true);
  });
});
