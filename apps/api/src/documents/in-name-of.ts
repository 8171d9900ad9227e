import type { PieceStore } from '#documents/pieces/piece-store';
import { Work } from '#persistence/work/work';
import type { SignedInUser } from '../auth/signed-in-user.js';

/**
 * The same store, where every piece is fetched in a transaction of its own, by who the reader is at that moment: no
 * connection waits for who reads slowly, and whoever loses the right to the case gets no further piece.
 */
export function inNameOf(whoIsIt: () => Promise<SignedInUser>, store: PieceStore): PieceStore {
  return {
    put: (file, number, sealed) => store.put(file, number, sealed),
    async get(file, number) {
      const user = await whoIsIt();
      const work = new Work();
      work.identify({ ...user, userId: user.id, people: [user.id, ...user.standsInFor] });
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
