import type { KeyRing } from '#config/key-rings';
import { KEY_PURPOSES } from '#persistence/case-keys/case-key.entity';
import type { MasterKeys } from '#persistence/case-keys/case-keys.repository';
import { type Rewrapping, rewrapKeys } from '#persistence/case-keys/rewrap-keys';
import { createDataSource } from '#persistence/data-source';
import { until } from '../supervision/until.js';

/** A database that was killed replays what it had promised before it lets anybody in: milliseconds. */
const comingBackTakes = 20_000;

/** What `npm run rotate-keys` prints, for each ring over data keys. */
export interface Rotation extends Rewrapping {
  /** Keys that open nothing more: take them off the ring a day later, when nobody repeats an old command any more. */
  mayBeRemoved: string[];
}

/** Seals all data keys under the first key on their ring. */
export async function rotateKeys(databaseUrl: string, masters: MasterKeys): Promise<Rotation[]> {
  const dataSource = createDataSource(databaseUrl, { applicationName: 'doorbraak-rotate-keys', poolSize: 1 });
  try {
    await until(async () => (await dataSource.initialize()).isInitialized, comingBackTakes);
    const rotations: Rotation[] = [];
    for (const purpose of KEY_PURPOSES) {
      const ring = masters[purpose];
      rotations.push(rotation(await rewrapKeys(dataSource, purpose, ring), ring));
    }
    return rotations;
  } finally {
    await Promise.allSettled([dataSource.destroy()]);
  }
}

function rotation(rewrapping: Rewrapping, [, ...old]: KeyRing): Rotation {
  const unused = old.map(({ id }) => id).filter((id) => !(id in rewrapping.onOldKeys));
  return { ...rewrapping, mayBeRemoved: unused };
}
