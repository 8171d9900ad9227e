import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseKeyRing, type KeyRing } from '#config/key-rings';
import { withSecretFiles } from '#config/secret-files';
import { StartFailure } from '../failure.js';
import { homeKeys, type KeyRingName, keysFile } from '../home-keys.js';

/**
 * The keys over what Temporal stores for an instance: those of the environment, else those of its home.
 * @throws StartFailure where there are neither
 */
export const temporalKeysOf = (home: string): KeyRing => keysOf(home, 'TEMPORAL_KEYS');

/**
 * The keys that sign the access log of an instance: those of the environment, else those of its home.
 * @throws StartFailure where there are neither
 */
export const accessLogKeysOf = (home: string): KeyRing => keysOf(home, 'ACCESS_LOG_KEYS');

/**
 * The master keys over all dossiers, and over all BSNs, of an instance.
 * @throws StartFailure where there are none
 */
export const masterKeysOf = (home: string): Record<'content' | 'bsn', KeyRing> => ({
  content: keysOf(home, 'MASTER_KEYS'),
  bsn: keysOf(home, 'BSN_KEYS'),
});

function keysOf(home: string, name: KeyRingName): KeyRing {
  const given = withSecretFiles(process.env)[name];
  if (!given && !existsSync(join(home, keysFile))) {
    throw new StartFailure(
      `There are no keys in ${home}.`,
      `set ${name} as the API and the worker have it, or DOORBRAAK_HOME as at the start.`,
    );
  }
  return parseKeyRing(given || homeKeys(home)[name]);
}
