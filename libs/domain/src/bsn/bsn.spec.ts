import { holdsBsn, isBsn } from './bsn.js';

describe(holdsBsn.name, () => {
  it.each(['123456782', 'bsn: 123456782.', '1234.56.782', '123 456 782'])('finds one in %p', (text) => {
    expect(holdsBsn(text)).toBe(true);
  });

  it.each(['123456789', '06-12345678', '12345678', '1234567820', '000000000', 'a123456782'])(
    'leaves %p alone',
    (text) => {
      expect(holdsBsn(text)).toBe(false);
    },
  );
});

describe(isBsn.name, () => {
  it.each(['123456782', '999990019', '010464554'])('takes %p', (digits) => {
    expect(isBsn(digits)).toBe(true);
  });

  it.each(['123456781', '000000000', '12345678', '1234567820', '123 456 782', '', 'abcdefghi'])(
    'refuses %p',
    (text) => {
      expect(isBsn(text)).toBe(false);
    },
  );

  it('notices every single digit that is mistyped, and every two neighbours that changed places', () => {
    const bsn = '123456782';
    const mistyped = [...bsn].flatMap((digit, at) =>
      [...'0123456789'].filter((other) => other !== digit).map((other) => bsn.slice(0, at) + other + bsn.slice(at + 1)),
    );
    const swapped = [...bsn.slice(1)].map((digit, at) => bsn.slice(0, at) + digit + bsn[at]! + bsn.slice(at + 2));
    expect([...mistyped, ...swapped].filter(isBsn)).toEqual([]);
  });
});
