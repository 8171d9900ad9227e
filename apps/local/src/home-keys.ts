import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_RINGS = ['MASTER_KEYS', 'BSN_KEYS', 'TEMPORAL_KEYS', 'ACCESS_LOG_KEYS'] as const;

type HomeKeys = Record<(typeof KEY_RINGS)[number], string>;

export const keysFile = 'keys.json';

/** The key rings of an instance: what the environment gives, else those of its home, made at its first start. */
export function homeKeys(home: string): HomeKeys {
  const file = join(home, keysFile);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newKeys(), null, 2), { mode: 0o600 });
  const kept = JSON.parse(readFileSync(file, 'utf8')) as HomeKeys;
  return Object.fromEntries(KEY_RINGS.map((name) => [name, process.env[name] || kept[name]])) as HomeKeys;
}

function newKeys(): HomeKeys {
  return Object.fromEntries(KEY_RINGS.map((name) => [name, `first:${randomBytes(32).toString('base64')}`])) as HomeKeys;
}
