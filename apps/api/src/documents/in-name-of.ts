import type { PieceStore } from '#documents/pieces/piece-store';
import { Work } from '#persistence/work/work';
import type { SignedInUser } from '../auth/signed-in-user.js';

/**
 * The same store, where every piece is fetched in a transaction of its own: no connection waits for who reads slowly, and
 * whoever loses the right to the case gets no further piece.
 */
export function inNameOf(user: SignedInUser, store: PieceStore): PieceStore {
  const identity = { ...user, userId: user.id, people: [user.id, ...user.standsInFor] };
  return {
    put: (file, number, sealed) => store.put(file, number, sealed),
    async get(file, number) {
      const work = new Work();
      work.identify(identity);
      try {
        const piece = await work.run(() => store.get(file, number));
        await work.commit();
        return piece;
      } finally {
        await work.rollback();
      }
    },
  };
}
