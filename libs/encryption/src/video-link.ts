import { createHmac, hkdfSync } from 'node:crypto';
import type { KeyRing } from './key-ring.js';

const KEY_BYTES = 32;
const USE = 'doorbraak video room 1';
/** Of the 256 bits of the HMAC: nobody tries that many rooms. */
const ROOM_CHARACTERS = 32;

/** What stands in a template for the name of the room. */
export const ROOM = '{room}';

/**
 * Where people meet on screen: in a room that nobody guesses, and whose name tells nothing. It is made of the id of the
 * session by the oldest key (HKDF, HMAC-SHA-256), so that a new key in front leaves the rooms of planned sessions alone.
 * A session whose team changed meets in another room.
 * @param template an address with `{room}` in it; null: no link
 */
export function videoLink(
  template: string | null,
  ring: KeyRing,
  { id, room }: { id: string; room: number },
): string | null {
  if (template === null) return null;
  const oldest = ring.at(-1)!.key;
  const derived = Buffer.from(hkdfSync('sha256', oldest, new Uint8Array(), USE, KEY_BYTES));
  const made = room === 0 ? id : `${id}/${room}`;
  const name = createHmac('sha256', derived).update(made).digest('hex').slice(0, ROOM_CHARACTERS);
  return template.replaceAll(ROOM, name);
}
