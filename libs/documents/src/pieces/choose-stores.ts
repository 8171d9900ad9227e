import type { DocumentsConfig } from '#config/documents';
import { BucketPieces } from './bucket-pieces.js';
import { type PieceStore, type PieceStores, StoreNotSet } from './piece-store.js';

/** The bucket, where the configuration names one. */
export const chooseBucket = ({ bucket }: Pick<DocumentsConfig, 'bucket'>): BucketPieces | null =>
  bucket && new BucketPieces(bucket);

/** New files go to the bucket where there is one, else into the database; what lies in the database stays readable. */
export function chooseStores(bucket: BucketPieces | null, database: PieceStore): PieceStores {
  return {
    forNew: bucket ? 'bucket' : 'database',
    of(name) {
      const store = name === 'bucket' ? bucket : database;
      if (!store) throw new StoreNotSet(name);
      return store;
    },
  };
}
