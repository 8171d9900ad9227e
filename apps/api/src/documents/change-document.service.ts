import { Injectable } from '@nestjs/common';
import { CaseWords } from '#persistence/case-keys/case-words';
import type { Answered } from '#persistence/commands/answer-once';
import {
  type DocumentChange,
  DocumentsRepository,
  type Gone,
  type Locked,
} from '#persistence/documents/documents.repository';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { notAllowed, notFound } from '../http/problems.js';
import { DocumentAccess } from './document-access.js';
import { answerWith } from './document-change.response.js';
import { DocumentRefusal } from './document-refusal.js';
import type { WithdrawDocumentDto } from './withdraw-document.dto.js';

const LOCK_MS = 30 * 60_000;

type Change = (change: DocumentChange) => Promise<Answered | Locked | Gone | null>;

/** Keeps a document to who works on it, gives it free, and takes it back. */
@Injectable()
export class ChangeDocumentService {
  constructor(
    private readonly access: DocumentAccess,
    private readonly commands: RegionCommands,
    private readonly documents: DocumentsRepository,
    private readonly words: CaseWords,
    private readonly refusal: DocumentRefusal,
    private readonly clock: Clock,
  ) {}

  lock(context: CommandContext, documentId: string): Promise<CommandAnswer> {
    const until = new Date(this.clock.now().getTime() + LOCK_MS).toISOString();
    return this.change(context, documentId, 'lockDocument', (change) => this.documents.lock(change, until));
  }

  release(context: CommandContext, documentId: string): Promise<CommandAnswer> {
    return this.change(context, documentId, 'releaseDocument', (change) => this.documents.release(change));
  }

  /** The coordinator takes back any document, everybody else their own. */
  async withdraw(context: CommandContext, documentId: string, { reason }: WithdrawDocumentDto): Promise<CommandAnswer> {
    const { user, caseId } = context;
    const { actor } = await this.access.writer(user, caseId);
    const whole = await this.documents.find(caseId, documentId);
    if (!whole) throw notFound();
    if (actor.role !== 'coordinator' && whole.document.createdBy !== user.id) throw notAllowed();
    const sealed = await this.words.seal(caseId, reason);
    return this.change(context, documentId, 'withdrawDocument', (change) => this.documents.withdraw(change, sealed));
  }

  private async change(
    { user, caseId, key }: CommandContext,
    documentId: string,
    name: string,
    make: Change,
  ): Promise<CommandAnswer> {
    const { case: record } = await this.access.writer(user, caseId);
    const at = this.clock.now().toISOString();
    const answer = answerWith(record.phase);
    return this.commands.once({ user, key, name, caseId, body: {} }, async (commandId) => {
      const made = await make({ commandId, caseId, documentId, userId: user.id, at, answer });
      return made && 'refused' in made ? this.refusal.of(made) : null;
    });
  }
}
