import { DataSource } from 'typeorm';
import { DocumentRemovalEntity } from './document-removal.entity.js';
import { discardUploads } from './uploads.repository.js';

const BATCH = 50;

/** What of documents is to be cleared away. */
export class LeftoversRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Forgets uploads that were begun before this and never finished; tells how many. */
  async discardBegunBefore(at: string): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const old = await manager.query<{ id: string }[]>(
        `SELECT "id" FROM "document_versions" WHERE "number" IS NULL AND "started_at" < $1
         ORDER BY "started_at" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [at],
      );
      const ids = old.map(({ id }) => id);
      if (ids.length > 0) await discardUploads(manager, ids);
      return ids.length;
    });
  }

  /** Files in the bucket that no version names any more, the oldest first. */
  removals(): Promise<DocumentRemovalEntity[]> {
    const removals = this.dataSource.getRepository(DocumentRemovalEntity);
    return removals.find({ order: { requestedAt: 'ASC' }, take: BATCH });
  }

  /** They are gone from the bucket. */
  async removed(storedAs: string): Promise<void> {
    await this.dataSource.getRepository(DocumentRemovalEntity).delete({ storedAs });
  }
}
