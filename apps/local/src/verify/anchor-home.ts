import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ANCHOR_FILE, LAST_ANCHOR_FILE } from '#domain/access-log/anchor-file';
import { keysFile } from '../home-keys.js';

/** The home in which anchors must be; null for one that nobody started an instance in: its workers have none. */
export const anchorHome = (home: string): string | null =>
  [keysFile, ANCHOR_FILE, LAST_ANCHOR_FILE].some((name) => existsSync(join(home, name))) ? home : null;
