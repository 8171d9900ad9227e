import { isNetwork } from './networks.js';

describe(isNetwork.name, () => {
  it.each(['10.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32'])('takes %s', (value) => {
    expect(isNetwork(value)).toBe(true);
  });

  it.each(['', 'proxy', '10.0.0.0/33', '10.0.0.0/0', '10.0.0.0/8/8', '10.0.0.0/', '::/129', 'true', '1'])(
    'refuses %s',
    (value) => {
      expect(isNetwork(value)).toBe(false);
    },
  );
});
