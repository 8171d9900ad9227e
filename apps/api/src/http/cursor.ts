import type { Position } from '#persistence/pages/page';
import { isId } from './values.js';

/** Where a page ends, and which way the asked page lies. */
export interface Cursor extends Position {
  direction: 'after' | 'before';
}

const LETTER = { after: 'a', before: 'b' } as const;
const MAX_KEY = 300;

/** A cursor as it stands in an address: opaque, and nothing personal may be in it. */
export const encodeCursor = ({ key, id, direction }: Cursor): string =>
  Buffer.from(JSON.stringify([LETTER[direction], key, id])).toString('base64url');

/** The cursor in an address; null for anything that we did not make. */
export function decodeCursor(text: string): Cursor | null {
  const parts = readList(Buffer.from(text, 'base64url').toString());
  if (parts?.length !== 3) return null;
  const [letter, key, id] = parts;
  const direction = letter === LETTER.after ? 'after' : letter === LETTER.before ? 'before' : null;
  if (!direction || typeof key !== 'string' || key.length > MAX_KEY || key.includes('\0') || !isId(id)) return null;
  return { key, id, direction };
}

function readList(json: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
