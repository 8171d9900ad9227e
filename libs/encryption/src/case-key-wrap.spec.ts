import { SealBroken } from './aes.js';
import { newDataKey, unwrapKey, wrapKey } from './case-key-wrap.js';
import { type Key, KeyUnknown } from './key-ring.js';

const masterKey = (id: string): Key => ({ id, key: newDataKey() });
const [first, second] = [masterKey('first'), masterKey('second')];
const dataKey = newDataKey();

describe(wrapKey.name, () => {
  it('seals under the first key on the ring, and opens under any that is on it', () => {
    const wrapped = wrapKey([first], dataKey, 'content case-1');
    expect(wrapped.masterKeyId).toBe('first');
    expect(unwrapKey([second, first], wrapped, 'content case-1')).toEqual(dataKey);
    expect(wrapKey([second, first], dataKey, 'content case-1').masterKeyId).toBe('second');
  });

  it('does not open as the key of another case, or for another purpose', () => {
    const wrapped = wrapKey([first], dataKey, 'content case-1');
    expect(() => unwrapKey([first], wrapped, 'content case-2')).toThrow(SealBroken);
    expect(() => unwrapKey([first], wrapped, 'bsn case-1')).toThrow(SealBroken);
  });

  it('names the master key that is missing, and tells one with the same name from it', () => {
    const wrapped = wrapKey([first], dataKey, 'content case-1');
    expect(() => unwrapKey([second], wrapped, 'content case-1')).toThrow(new KeyUnknown('first'));
    expect(() => unwrapKey([masterKey('first')], wrapped, 'content case-1')).toThrow(SealBroken);
  });
});

describe(newDataKey.name, () => {
  it('is 32 bytes that nobody had before', () => {
    expect(newDataKey()).toHaveLength(32);
    expect(newDataKey()).not.toEqual(newDataKey());
  });
});
