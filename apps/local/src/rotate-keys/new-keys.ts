import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withSecretFiles } from '#config/secret-files';
import { StartFailure } from '../failure.js';
import { addKeys, KEY_RINGS, keysFile } from '../home-keys.js';
import type { ProcessMark } from '../processes/process-mark.js';

/** What was added, and what comes next. */
export interface NewKeys {
  added: string;
  rings: readonly string[];
  next: string;
}

/**
 * Adds a key to every ring of a home, named after the moment.
 * @throws StartFailure where the keys are not kept in the home
 */
export function addNewKeys(home: string, launcher: ProcessMark | undefined, now: Date): NewKeys {
  const given = withSecretFiles(process.env);
  const elsewhere = KEY_RINGS.filter((name) => given[name]);
  if (elsewhere.length > 0) {
    throw new StartFailure(
      `The environment gives ${elsewhere.join(', ')}.`,
      'add the new key there: behind the others first, and in front once every program knows it.',
    );
  }
  if (!existsSync(join(home, keysFile))) {
    throw new StartFailure(`There are no keys in ${home}.`, 'npm start makes them.');
  }
  const id = `k${now.toISOString().replace(/\D/g, '')}`;
  addKeys(home, id, launcher);
  return {
    added: id,
    rings: KEY_RINGS,
    next: `${launcher ? 'stop the instance and start it again' : 'start the instance'}; then npm run rotate-keys`,
  };
}
