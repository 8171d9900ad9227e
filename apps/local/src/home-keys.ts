import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSecretFiles } from '#config/secret-files';
import { writeJson } from './files.js';
import type { ProcessMark } from './processes/process-mark.js';

export const KEY_RINGS = ['MASTER_KEYS', 'BSN_KEYS', 'TEMPORAL_KEYS', 'ACCESS_LOG_KEYS'] as const;
export type KeyRingName = (typeof KEY_RINGS)[number];

type HomeKeys = Record<KeyRingName, string>;

/** As they lie in a home. */
interface KeptKeys extends HomeKeys {
  /** Who ran when a key was added: this start does not know it. */
  addedDuring?: ProcessMark;
}

export const keysFile = 'keys.json';

/** The key rings of an instance: what the environment gives, else those of its home, made at its first start. */
export function homeKeys(home: string): HomeKeys {
  const file = join(home, keysFile);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newKeys(), null, 2), { mode: 0o600 });
  const kept = keptKeys(home);
  const given = withSecretFiles(process.env);
  return Object.fromEntries(KEY_RINGS.map((name) => [name, given[name] || kept[name]])) as HomeKeys;
}

/**
 * Puts a new key in front of every ring of a home; the others stay behind it.
 * @param id a name that no key has yet
 * @param launcher who runs the instance now, and does not know the new keys
 */
export function addKeys(home: string, id: string, launcher: ProcessMark | undefined): void {
  const { addedDuring: _before, ...kept } = keptKeys(home);
  const rings = KEY_RINGS.map((name) => [name, `${newKey(id)},${kept[name]}`]);
  const keys = { ...Object.fromEntries(rings), ...(launcher && { addedDuring: launcher }) } as KeptKeys;
  writeJson(join(home, keysFile), keys, 0o600);
}

/** Whether this start of the instance began before its newest keys were added. */
export function runsWithoutNewKeys(home: string, launcher: ProcessMark | undefined): boolean {
  if (!launcher || !existsSync(join(home, keysFile))) return false;
  const { addedDuring } = keptKeys(home);
  return addedDuring?.pid === launcher.pid && addedDuring.startTime === launcher.startTime;
}

const keptKeys = (home: string): KeptKeys => JSON.parse(readFileSync(join(home, keysFile), 'utf8')) as KeptKeys;

const newKey = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;

const newKeys = (): HomeKeys => Object.fromEntries(KEY_RINGS.map((name) => [name, newKey('first')])) as HomeKeys;
