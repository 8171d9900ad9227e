import type { KeyRing } from '#config/key-rings';
import { KEY_PURPOSES, type KeyPurpose } from '#persistence/case-keys/case-key.entity';
import type { MasterKeys } from '#persistence/case-keys/case-keys.repository';
import { type Rewrapping, rewrapKeys } from '#persistence/case-keys/rewrap-keys';
import { createDataSource } from '#persistence/data-source';
import type { KeyRingName } from '../home-keys.js';
import { until } from '../supervision/until.js';

/** A database that was killed replays what it had promised before it lets anybody in: milliseconds. */
const comingBackTakes = 20_000;

/** What came of one ring over data keys. */
export interface Rotation extends Rewrapping {
  /** The variable that holds the ring: a key of the same name stands on the others too, and must stay there. */
  ring: KeyRingName;
  /** Keys that open nothing more: take them off the ring a day later, when nobody repeats an old command any more. */
  mayBeRemoved: string[];
}

/** What `npm run rotate-keys` prints. */
export interface RotationReport {
  rotations: Rotation[];
  /** When an old key may be taken off each ring; those without data keys are not rotated. */
  removeFrom: Record<KeyRingName, string>;
}

const RINGS = { content: 'MASTER_KEYS', bsn: 'BSN_KEYS' } as const satisfies Record<KeyPurpose, KeyRingName>;
const NAMED_ABOVE = 'What mayBeRemoved names for this ring, a day later.';
const REMOVE_FROM: Record<KeyRingName, string> = {
  MASTER_KEYS: NAMED_ABOVE,
  BSN_KEYS: NAMED_ABOVE,
  TEMPORAL_KEYS: 'Only when Temporal keeps no history any more from the time before the new key.',
  ACCESS_LOG_KEYS: 'Never: without an old key nobody can check the entries that it signed, and npm run verify fails.',
};

/** Seals all data keys under the first key on their ring. */
export async function rotateKeys(databaseUrl: string, masters: MasterKeys): Promise<RotationReport> {
  const dataSource = createDataSource(databaseUrl, { applicationName: 'doorbraak-rotate-keys', poolSize: 1 });
  try {
    await until(async () => (await dataSource.initialize()).isInitialized, comingBackTakes);
    const rotations: Rotation[] = [];
    for (const purpose of KEY_PURPOSES) {
      const ring = masters[purpose];
      rotations.push(rotation(await rewrapKeys(dataSource, purpose, ring), ring));
    }
    return { rotations, removeFrom: REMOVE_FROM };
  } finally {
    await Promise.allSettled([dataSource.destroy()]);
  }
}

function rotation(rewrapping: Rewrapping, [, ...old]: KeyRing): Rotation {
  const unused = old.map(({ id }) => id).filter((id) => !(id in rewrapping.onOldKeys));
  return { ring: RINGS[rewrapping.purpose], ...rewrapping, mayBeRemoved: unused };
}
