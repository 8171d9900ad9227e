/** A secret of 32 bytes under a name that may be known. */
export interface Key {
  id: string;
  key: Uint8Array;
}

/** The first key encrypts; every key decrypts what it once encrypted. */
export type KeyRing = readonly [Key, ...Key[]];

/** What is sealed under this key cannot be opened here: the key was taken away, or was never ours. */
export class KeyUnknown extends Error {
  override readonly name = 'KeyUnknown';

  constructor(readonly keyId: string) {
    super(`Key ${keyId} is not on the key ring.`);
  }
}

/**
 * The key with this name.
 * @throws KeyUnknown
 */
export function keyOn(ring: KeyRing, id: string): Key {
  const found = ring.find((key) => key.id === id);
  if (!found) throw new KeyUnknown(id);
  return found;
}
