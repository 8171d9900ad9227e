import { holdsBsn } from './bsn.js';

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
