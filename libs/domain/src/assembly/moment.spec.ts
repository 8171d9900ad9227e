import { compareMoments, readMoment } from './moment.js';

const order = (left: string, right: string) => {
  const [one, other] = [readMoment(left), readMoment(right)];
  return one && other ? Math.sign(compareMoments(one, other)) : undefined;
};

describe(readMoment.name, () => {
  it('reads the same moment under any offset', () => {
    expect(order('2026-12-01T09:00:00+01:00', '2026-12-01T08:00:00.000Z')).toBe(0);
    expect(order('2026-12-01T00:30:00+01:00', '2026-11-30T19:00:00-05:00')).toBe(-1);
  });

  it('keeps all decimals', () => {
    expect(order('2026-12-01T09:00:00.1234567Z', '2026-12-01T09:00:00.1234568Z')).toBe(-1);
    expect(order('2026-12-01T09:00:00.5Z', '2026-12-01T09:00:00.45Z')).toBe(1);
  });

  it.each([
    '2026-12-01',
    '2026-12-01T09:00:00',
    '2026-02-29T09:00:00Z',
    '2026-13-01T09:00:00Z',
    '2026-12-01T24:00:00Z',
  ])('refuses %s', (text) => expect(readMoment(text)).toBeUndefined());
});
