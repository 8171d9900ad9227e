import { createHash } from 'node:crypto';
import { newDataKey } from './case-key-wrap.js';
import { fingerprint, isFingerprintOf } from './fingerprint.js';
import type { Key } from './key-ring.js';

const [old, fresh]: Key[] = [
  { id: 'old', key: newDataKey() },
  { id: 'fresh', key: newDataKey() },
];

describe(fingerprint.name, () => {
  it('knows a text again, and no other', () => {
    const known = fingerprint([old!], 'Noor');
    expect(fingerprint([old!], 'Noor')).toBe(known);
    expect(isFingerprintOf([old!], known, 'Noor')).toBe(true);
    expect(isFingerprintOf([old!], known, 'Noor ')).toBe(false);
  });

  it('knows it while the key under which it was taken is on the ring', () => {
    const known = fingerprint([old!], 'Noor');
    expect(isFingerprintOf([fresh!, old!], known, 'Noor')).toBe(true);
    expect(isFingerprintOf([fresh!], known, 'Noor')).toBe(false);
  });

  it('is no plain hash, and tells nothing to who has another key', () => {
    const plain = createHash('sha256').update('Noor');
    expect(fingerprint([old!], 'Noor')).not.toContain(plain.digest('base64url'));
    expect(fingerprint([{ ...fresh!, id: 'old' }], 'Noor')).not.toBe(fingerprint([old!], 'Noor'));
  });

  it('refuses what is no fingerprint at all', () => {
    for (const stored of ['', 'old:', 'old', 'Noor']) expect(isFingerprintOf([old!], stored, 'Noor')).toBe(false);
  });
});
