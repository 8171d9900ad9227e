import fc from 'fast-check';
import { holdsBsn, isBsn } from './bsn.js';

const digits = (length: number) => fc.nat(10 ** length - 1).map((number) => String(number).padStart(length, '0'));

/** The last digit that makes a BSN of eight; ten is none. */
const lastOf = (eight: string): number => [...eight].reduce((sum, digit, at) => sum + Number(digit) * (9 - at), 0) % 11;
const bsn = digits(8)
  .filter((eight) => lastOf(eight) < 10 && Number(eight) > 0)
  .map((eight) => `${eight}${lastOf(eight)}`);
const group = (number: string, lengths: readonly number[], separator: string): string => {
  let from = 0;
  return lengths.map((length) => number.slice(from, (from += length))).join(separator);
};

/** Nine digits, of a BSN or not, as people and their programs write them. */
const written = fc
  .tuple(
    // None that was given out begins with two zeros.
    fc.oneof(bsn, digits(9)).filter((number) => !number.startsWith('00')),
    fc.constantFrom([9], [3, 3, 3], [4, 2, 3], [3, 2, 2, 2], [2, 2, 2, 3], [1, 2, 3, 3], Array<number>(9).fill(1)),
    fc.constantFrom(' ', '  ', '\u00a0', '\u202f', '\t', '\n', '.', '-', '\u2013', '/', '_', ' - ', '. ', '--'),
    fc.boolean(),
  )
  .map(([number, lengths, separator, wide]) => {
    const narrow = group(number, lengths, separator);
    const text = wide ? narrow.replace(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)) : narrow;
    return { digits: number, text };
  });
const before = fc.constantFrom('', ' ', 'bsn', 'BSN: ', '(', 'geboren 1-2-2015, BSN ', '€ 12,50 en ');
const after = fc.constantFrom('', ' ', 'van Ilse', ')', '. ', ', geboren 1-2-2015', ' en 12');

const two = digits(2);
const phone = fc
  .tuple(
    digits(8),
    fc.constantFrom([8], [2, 2, 2, 2], [4, 4], [3, 3, 2], [3, 2, 3]),
    fc.constantFrom(' ', '-', '.'),
    fc.constantFrom('06', '+31 6', '+316', '0031 6', '+31 (0)6', '010', '+31 10', '+31(0)10'),
  )
  .map(([rest, lengths, separator, start]) => {
    const own = start.endsWith('6') ? rest : rest.slice(1);
    return start + separator + group(own, own === rest ? lengths : [3, 2, 2], separator);
  });
const moment = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1950, max: 2040 }),
    two,
    two,
  )
  .chain(([day, month, year, hour, minute]) =>
    fc.constantFrom(
      `${day}-${month}-${year}`,
      `${day}-${month}-${year} ${hour}:${minute}`,
      `${day}/${month}/${year} om ${hour}.${minute} uur`,
      `${day}-${month}-${year} ${Number(hour)}.${minute}`,
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T${hour}:${minute}:00.123Z`,
    ),
  );
const amount = fc.tuple(fc.nat(99_999_999), two).map(([euros, cents]) => `€ ${euros.toLocaleString('nl-NL')},${cents}`);
const iban = fc
  .tuple(two, digits(10), fc.constantFrom('', ' '))
  .map(([check, account, space]) =>
    [`NL${check}`, 'ABNA', account.slice(0, 4), account.slice(4, 8), account.slice(8)].join(space),
  );
const reference = fc
  .tuple(
    fc.constantFrom('ME-', 'Z', 'Z-', ''),
    fc.constantFrom('2026-', '2026/', '26-'),
    fc.integer({ min: 4, max: 7 }).chain(digits),
  )
  .map((parts) => parts.join(''));
const somethingElse = fc.oneof(phone, moment, amount, fc.uuid(), iban, reference);

describe(holdsBsn.name, () => {
  it.each([
    '123456782',
    'bsn: 123456782.',
    'bsn999990019',
    'a123456782b',
    '1234.56.782',
    '123 456 782',
    '999\u00a0990\u00a0019',
    '999\u2011990\u2011019',
    '9999\u200b90019',
    '999 99 00 19',
    '999/990/019',
    '999 - 990 - 019',
    '999,990,019',
    '9 9 9 9 9 0 0 1 9',
    '99.99.90.019',
    '９９９９９００１９',
    '999 990 019 01-02-2015',
    '999990019\t01-02-2015\t06 12345678',
    '06-12345678, 999990019',
    '2 kinderen: 999 990 019 en 5',
  ])('finds one in %p', (text) => {
    expect(holdsBsn(text)).toBe(true);
  });

  it.each([
    '123456789',
    '12345678',
    '1234567820',
    '000000000',
    '+31 999990019',
    '+31 (0)999990019',
    '0031 999 990 019',
    'kenmerk 9999-90019',
    '€ 999, € 990, € 019',
    '999, 990, 019',
    '999 en 990 en 019',
    '9.999.900,19',
  ])('leaves %p alone', (text) => {
    expect(holdsBsn(text)).toBe(false);
  });

  it('goes by the eleven test in whatever groups with one separator, wherever it stands', () => {
    fc.assert(
      fc.property(written, before, after, (number, start, end) => {
        expect(holdsBsn(start + number.text + end)).toBe(isBsn(number.digits));
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes nothing else for one', () => {
    fc.assert(
      fc.property(fc.array(somethingElse, { minLength: 1, maxLength: 3 }), (others) => {
        expect(holdsBsn(others.join(' en '))).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });
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
