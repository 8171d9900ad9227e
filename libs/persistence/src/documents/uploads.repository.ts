import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import type { ScanResult } from '#contracts/documents';
import { type Answered, answerOnce } from '../commands/answer-once.js';
import { DocumentEntity } from './document.entity.js';
import { DocumentVersionEntity } from './document-version.entity.js';
import { type Gone, lockAgainst, type Locked } from './documents.repository.js';
import { endReplacing } from './scans.repository.js';

/** What a case has room for. */
export interface Room {
  documents: number;
  bytes: number;
}

export interface Full {
  refused: 'tooManyDocuments' | 'tooManyBytes';
}

export interface NewUpload {
  commandId: string;
  /** The document that this makes; null for a next version of one that stands. */
  document: DocumentEntity | null;
  version: DocumentVersionEntity;
  room: Room;
  at: string;
  answer(version: DocumentVersionEntity): object;
}

/** Where an upload is to go on. */
export interface Elsewhere {
  refused: 'elsewhere';
  received: number;
}

/** Files on their way. */
export class UploadsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Begins an upload, once by its command. What is on its way takes room too. */
  begin({
    commandId,
    document,
    version,
    room,
    at,
    answer,
  }: NewUpload): Promise<Answered | Locked | Gone | Full | null> {
    return answerOnce<Locked | Gone | Full>(this.dataSource, commandId, async (manager) => {
      const refused = (await fullness(manager, version, room)) ?? (await this.notFor(manager, document, version, at));
      if (refused) return refused;
      if (document) await manager.insert(DocumentEntity, document);
      await manager.insert(DocumentVersionEntity, version);
      return { answer: { ...answer(version) } };
    });
  }

  find(caseId: string, documentId: string, id: string): Promise<DocumentVersionEntity | null> {
    return this.dataSource.getRepository(DocumentVersionEntity).findOneBy({ id, caseId, documentId });
  }

  /**
   * Has the next bytes kept and counts them; of two senders one goes first.
   * @param keep keeps the bytes; when it throws nothing is counted
   */
  receive(
    id: string,
    { from, length }: { from: number; length: number },
    keep: (version: DocumentVersionEntity) => Promise<void>,
  ): Promise<DocumentVersionEntity | Gone | Elsewhere> {
    return this.dataSource.transaction(async (manager) => {
      const version = await manager.findOne(DocumentVersionEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!version) return { refused: 'gone' };
      if (version.number !== null || version.received !== from) {
        return { refused: 'elsewhere', received: version.received };
      }
      await keep(version);
      const received = from + length;
      await manager.update(DocumentVersionEntity, id, { received });
      return { ...version, received };
    });
  }

  /** Makes a file of which every byte is here the next version of its document; ends the lock of who sent it. */
  complete(
    { id, documentId, uploadedBy }: DocumentVersionEntity,
    { at, scan }: { at: string; scan: ScanResult },
  ): Promise<DocumentVersionEntity | Locked | Gone> {
    return this.dataSource.transaction(async (manager) => {
      const document = await lockedDocument(manager, documentId);
      if (!document) return { refused: 'gone' };
      const locked = lockAgainst(document, uploadedBy, at);
      if (locked) return locked;
      const number = (await manager.countBy(DocumentVersionEntity, { documentId, number: Not(IsNull()) })) + 1;
      const nextScanAt = scan === 'waiting' ? at : null;
      await manager.update(DocumentVersionEntity, id, { number, completedAt: at, scan, nextScanAt });
      await manager.update(DocumentEntity, documentId, { lockedBy: null, lockedUntil: null });
      if (scan === 'notScanned') await endReplacing(manager, documentId, at);
      return manager.findOneByOrFail(DocumentVersionEntity, { id });
    });
  }

  /** Forgets an upload with what arrived of it, and a document that it would have made. A finished one stays. */
  async discard(id: string): Promise<void> {
    await this.dataSource.transaction((manager) => discardUploads(manager, [id]));
  }

  /** The same by a command of who sends it. */
  async cancel(commandId: string, id: string, answer: object): Promise<void> {
    await answerOnce(this.dataSource, commandId, async (manager) => {
      await discardUploads(manager, [id]);
      return { answer: { ...answer } };
    });
  }

  private async notFor(
    manager: EntityManager,
    made: DocumentEntity | null,
    { documentId, uploadedBy }: DocumentVersionEntity,
    at: string,
  ): Promise<Locked | Gone | null> {
    if (made) return null;
    const document = await lockedDocument(manager, documentId);
    return document ? lockAgainst(document, uploadedBy, at) : { refused: 'gone' };
  }
}

/** Deletes uploads that are not finished; the pieces in a bucket follow by the trigger on the table. */
export async function discardUploads(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const unfinished = await manager.query<{ id: string; documentId: string }[]>(
    `SELECT "id", "document_id" AS "documentId" FROM "document_versions"
     WHERE "id" = ANY($1) AND "number" IS NULL FOR UPDATE`,
    [ids],
  );
  const gone = unfinished.map(({ id }) => id);
  await manager.query(`DELETE FROM "document_pieces" WHERE "version_id" = ANY($1)`, [gone]);
  await manager.query(`DELETE FROM "document_versions" WHERE "id" = ANY($1)`, [gone]);
  await manager.query(
    `DELETE FROM "documents" AS d WHERE d."id" = ANY($1)
     AND NOT EXISTS (SELECT FROM "document_versions" WHERE "document_id" = d."id")`,
    [unfinished.map(({ documentId }) => documentId)],
  );
}

const lockedDocument = (manager: EntityManager, id: string): Promise<DocumentEntity | null> =>
  manager.findOne(DocumentEntity, { where: { id, withdrawnAt: IsNull() }, lock: { mode: 'pessimistic_write' } });

/** Counted with other uploads of the case shut out: two that fit one by one need not fit together. */
async function fullness(
  manager: EntityManager,
  { caseId, size }: DocumentVersionEntity,
  room: Room,
): Promise<Full | null> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`documents ${caseId}`]);
  const [taken] = await manager.query<[{ documents: number; bytes: number }]>(
    `SELECT (SELECT count(*)::int FROM "documents" WHERE "case_id" = $1) AS "documents",
            (SELECT coalesce(sum("size"), 0)::bigint FROM "document_versions" WHERE "case_id" = $1) AS "bytes"`,
    [caseId],
  );
  if (taken.documents >= room.documents) return { refused: 'tooManyDocuments' };
  return taken.bytes + size > room.bytes ? { refused: 'tooManyBytes' } : null;
}
