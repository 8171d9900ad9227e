import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { type Answered, answerOnce } from '../commands/answer-once.js';
import { DocumentEntity } from './document.entity.js';
import { DocumentVersionEntity } from './document-version.entity.js';
import { endReplacing } from './scans.repository.js';

/** A version of which every byte is here. */
export interface FinishedVersion extends DocumentVersionEntity {
  number: number;
}

/** A document with its finished versions, the first one first; there is at least one. */
export interface WholeDocument {
  document: DocumentEntity;
  versions: [FinishedVersion, ...FinishedVersion[]];
}

/** Somebody else works on it. */
export interface Locked {
  refused: 'locked';
  by: string;
  until: string;
}

export interface Gone {
  refused: 'gone';
}

/** A change of one document, and how the command behind it is answered in the same transaction. */
export interface DocumentChange {
  commandId: string;
  caseId: string;
  documentId: string;
  userId: string;
  at: string;
  answer(document: DocumentEntity): object;
}

/** Documents of cases as people see them: those that were withdrawn, or of which no file ever arrived, are not there. */
export class DocumentsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All documents of a case, oldest first; one of them when its id is given. */
  async list(caseId: string, documentId?: string): Promise<WholeDocument[]> {
    const { manager } = this.dataSource;
    const documents = await manager.find(DocumentEntity, {
      where: { caseId, withdrawnAt: IsNull(), ...(documentId && { id: documentId }) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const versions = (await manager.find(DocumentVersionEntity, {
      where: { caseId, number: Not(IsNull()), ...(documentId && { documentId }) },
      order: { number: 'ASC' },
    })) as FinishedVersion[];
    return documents.flatMap((document) => {
      const [first, ...later] = versions.filter((version) => version.documentId === document.id);
      return first ? [{ document, versions: [first, ...later] }] : [];
    });
  }

  async find(caseId: string, documentId: string): Promise<WholeDocument | null> {
    return (await this.list(caseId, documentId))[0] ?? null;
  }

  /** Nobody else makes a next version until then. Who has the lock already keeps it longer. */
  lock(change: DocumentChange, until: string): Promise<Answered | Locked | Gone | null> {
    return this.change(change, { lockedBy: change.userId, lockedUntil: until });
  }

  /** Lets others make a next version again. */
  release(change: DocumentChange): Promise<Answered | Locked | Gone | null> {
    return this.change(change, { lockedBy: null, lockedUntil: null });
  }

  /** Hides a document; its content stays until the dossier goes. */
  withdraw(change: DocumentChange, sealedReason: string): Promise<Answered | Locked | Gone | null> {
    const withdrawn = { withdrawnBy: change.userId, withdrawnAt: change.at, withdrawalReason: sealedReason };
    return this.change(change, { ...withdrawn, lockedBy: null, lockedUntil: null }, (manager) =>
      endReplacing(manager, change.documentId, change.at),
    );
  }

  private change(
    { commandId, caseId, documentId, userId, at, answer }: DocumentChange,
    values: Partial<DocumentEntity>,
    alsoIn: (manager: EntityManager) => Promise<void> = () => Promise.resolve(),
  ): Promise<Answered | Locked | Gone | null> {
    return answerOnce<Locked | Gone>(this.dataSource, commandId, async (manager) => {
      const document = await manager.findOne(DocumentEntity, {
        where: { id: documentId, caseId, withdrawnAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (!document) return { refused: 'gone' };
      const locked = lockAgainst(document, userId, at);
      if (locked) return locked;
      await manager.update(DocumentEntity, documentId, values);
      await alsoIn(manager);
      return { answer: { ...answer({ ...document, ...values }) } };
    });
  }
}

/** Who else works on a document at this moment; null when nobody does. */
export function lockAgainst({ lockedBy, lockedUntil }: DocumentEntity, userId: string, at: string): Locked | null {
  const stands = lockedBy !== null && lockedUntil !== null && lockedUntil > at && lockedBy !== userId;
  return stands ? { refused: 'locked', by: lockedBy, until: lockedUntil } : null;
}
