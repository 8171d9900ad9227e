import type { Identity } from '#persistence/work/identity';
import { Work } from '#persistence/work/work';

/** Does something as part of a request of this person, which leaves nothing behind. */
export function asPerson<T>(identity: Identity, task: () => Promise<T>): Promise<T> {
  const work = new Work();
  return work.run(async () => {
    work.identify(identity);
    try {
      return await task();
    } finally {
      await work.rollback();
    }
  });
}
