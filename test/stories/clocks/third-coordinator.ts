import { createDataSource } from '#persistence/data-source';
import { UserEntity } from '#persistence/users/user.entity';
import { regionId, userId } from '../../../apps/local/src/demo/keys.js';
import { merenland } from '../../../apps/local/src/demo/merenland/region.js';
import type { SkippingWorld } from '../teller/skipping-world.js';

export const THIRD_COORDINATOR = 'coordinator3';

/**
 * A colleague of the two coordinators of the demo region, so that every rung of a ladder is somebody else. Accounts come
 * from outside: no command makes one.
 */
export async function addThirdCoordinator({ databaseUrl }: SkippingWorld): Promise<void> {
  const database = await createDataSource(databaseUrl, { applicationName: 'test', poolSize: 1 }).initialize();
  try {
    const users = database.getRepository(UserEntity);
    const colleague = await users.findOneByOrFail({ regionId: regionId(merenland), subject: 'coordinator2' });
    await users.insert({
      ...colleague,
      id: userId(THIRD_COORDINATOR),
      subject: THIRD_COORDINATOR,
      displayName: 'Kim Kade',
      substituteUserId: null,
      email: null,
    });
  } finally {
    await database.destroy();
  }
}
