import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Sealed bytes were changed, cut or moved, or were sealed under another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor() {
    super('Sealed bytes cannot be opened: they were changed, moved, or sealed under another key.');
  }
}

/**
 * AES-256-GCM (NIST SP 800-38D).
 * @param key 32 bytes
 * @param belongsTo what the bytes belong to (a case, a table): they open only where the same is named again
 * @returns 12 bytes of nonce, the encrypted bytes, 16 bytes of tag
 */
export function encrypt(key: Uint8Array, plain: Uint8Array, belongsTo: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(belongsTo));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Opens what `encrypt` sealed.
 * @throws SealBroken
 */
export function decrypt(key: Uint8Array, sealed: Uint8Array, belongsTo: string): Buffer {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new SealBroken();
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(belongsTo))
    .setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, end)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}
