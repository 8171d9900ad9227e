import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { CaseEntity } from '../cases/case.entity.js';
import { endRegionTasks, raiseRegionTask } from '../region-tasks/raise-region-task.js';
import { DocumentEntity } from './document.entity.js';
import { DocumentVersionEntity } from './document-version.entity.js';

/** When work that a virus makes is due. */
export type DueAt = (regionId: string) => Promise<string>;

/** Which files the virus scanner has still to look into, and what it said. */
export class ScansRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Where a scanner was set, what nobody looked into waits for it; where it was taken away, nothing waits any longer. */
  async adopt(hasScanner: boolean, at: string): Promise<void> {
    const [from, to] = hasScanner ? ['notScanned', 'waiting'] : ['waiting', 'notScanned'];
    await this.dataSource.query(
      `UPDATE "document_versions" SET "scan" = $2, "next_scan_at" = $3::timestamptz WHERE "scan" = $1`,
      [from, to, hasScanner ? at : null],
    );
  }

  /** A file to look into, kept from other workers until the lease ends; null when none is due. */
  async claim(at: string, leaseUntil: string): Promise<DocumentVersionEntity | null> {
    const [[claimed]] = await this.dataSource.query<[{ id: string }[], number]>(
      `UPDATE "document_versions" SET "next_scan_at" = $2 WHERE "id" = (
         SELECT "id" FROM "document_versions" WHERE "next_scan_at" <= $1
         ORDER BY "next_scan_at" LIMIT 1 FOR UPDATE SKIP LOCKED
       ) RETURNING "id"`,
      [at, leaseUntil],
    );
    return claimed ? this.dataSource.getRepository(DocumentVersionEntity).findOneBy({ id: claimed.id }) : null;
  }

  /** Nothing was found: whoever had to replace the document has that done. */
  clean({ id, documentId }: DocumentVersionEntity, at: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await manager.update(DocumentVersionEntity, id, { scan: 'clean', scannedAt: at, nextScanAt: null });
      await endReplacing(manager, documentId, at);
    });
  }

  /** Something was found: nobody gets the file, and the coordinator is asked for another one where it is still needed. */
  infected(version: DocumentVersionEntity, at: string, dueAt: DueAt): Promise<void> {
    const { id, caseId, documentId } = version;
    return this.dataSource.transaction(async (manager) => {
      await manager.update(DocumentVersionEntity, id, { scan: 'infected', scannedAt: at, nextScanAt: null });
      if (!(await isNewest(manager, version))) return;
      const { regionId, coordinatorId } = await manager.findOneByOrFail(CaseEntity, { id: caseId });
      await endReplacing(manager, documentId, at);
      await raiseRegionTask(manager, {
        kind: 'replaceInfectedFile',
        regionId,
        caseId,
        subjectId: documentId,
        ownerRole: 'coordinator',
        ownerUserId: coordinatorId,
        since: at,
        dueAt: await dueAt(regionId),
      });
    });
  }

  /** It could not be looked into now. */
  async postpone(id: string, until: string): Promise<void> {
    await this.dataSource.getRepository(DocumentVersionEntity).update(id, { nextScanAt: until });
  }
}

/** Whether people would open this version: the document stands, and has no later one. */
async function isNewest(manager: EntityManager, { documentId, number }: DocumentVersionEntity): Promise<boolean> {
  const stands = await manager.existsBy(DocumentEntity, { id: documentId, withdrawnAt: IsNull() });
  return stands && !(await manager.existsBy(DocumentVersionEntity, { documentId, number: MoreThan(number!) }));
}

/** Ends the work of replacing an infected file: there is a clean one, or no document any more. */
export const endReplacing = (manager: EntityManager, documentId: string, at: string): Promise<void> =>
  endRegionTasks(manager, { kinds: ['replaceInfectedFile'], subjectId: documentId, at });
