import { decrypt, encrypt } from './aes.js';

/** The data key of one case. */
export interface CaseKey {
  caseId: string;
  /** 32 bytes. */
  key: Uint8Array;
}

/** Every sealed text begins with this, whatever somebody typed: what was typed is always sealed. */
const MARK = 'sealed.1.';

/** Whether a value is a sealed text. */
export const isSealed = (value: unknown): value is string => typeof value === 'string' && value.startsWith(MARK);

/** A text as it is stored: opens only with the key of the same case. */
export function sealText({ caseId, key }: CaseKey, text: string): string {
  return MARK + encrypt(key, Buffer.from(text, 'utf8'), caseId).toString('base64url');
}

/**
 * A stored text as people read it; a text that is not sealed is given back as it is.
 * @throws SealBroken
 */
export function openText({ caseId, key }: CaseKey, sealed: string): string {
  if (!isSealed(sealed)) return sealed;
  return decrypt(key, Buffer.from(sealed.slice(MARK.length), 'base64url'), caseId).toString('utf8');
}

/** The same value with every text in it sealed; numbers, booleans and null tell nothing and stay. */
export function sealWords<T>(key: CaseKey, value: T): T {
  return mapTexts(value, (text) => sealText(key, text)) as T;
}

/** The same value with every sealed text in it opened. */
export function openWords<T>(key: CaseKey, value: T): T {
  return mapTexts(value, (text) => openText(key, text)) as T;
}

/** Whether there is anything sealed in a value: without that no key is needed to read it. */
export function holdsSealed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isSealed(value);
  return Object.values(value).some(holdsSealed);
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, map)]));
}
