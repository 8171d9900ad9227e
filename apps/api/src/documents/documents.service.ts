import { Injectable } from '@nestjs/common';
import { CaseWords } from '#persistence/case-keys/case-words';
import { DocumentsRepository, type WholeDocument } from '#persistence/documents/documents.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { wholeList, type Page } from '../http/page.js';
import { notFound } from '../http/problems.js';
import { DocumentAccess } from './document-access.js';
import { type DocumentVersionResponse, toVersion } from './document-version.response.js';
import { type DocumentResponse, toDocument } from './document.response.js';

/** Reads what documents a case has; their content goes another way. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly access: DocumentAccess,
    private readonly documents: DocumentsRepository,
    private readonly words: CaseWords,
    private readonly clock: Clock,
  ) {}

  async list(user: SignedInUser, caseId: string): Promise<Page<DocumentResponse>> {
    await this.access.reader(user, caseId);
    const sealed = await this.documents.list(caseId);
    // A dossier without documents may have no key any more.
    const opened = sealed.length > 0 ? await this.words.open(caseId, sealed) : [];
    const at = this.clock.now().toISOString();
    return wholeList(opened.map((whole) => toDocument(whole, at)));
  }

  /** @throws 404 */
  async find(user: SignedInUser, caseId: string, documentId: string): Promise<DocumentResponse> {
    return toDocument(await this.open(user, caseId, documentId), this.clock.now().toISOString());
  }

  /** Its versions, the newest first. */
  async versions(user: SignedInUser, caseId: string, documentId: string): Promise<Page<DocumentVersionResponse>> {
    const { versions } = await this.open(user, caseId, documentId);
    return wholeList(versions.map(toVersion).reverse());
  }

  private async open(user: SignedInUser, caseId: string, documentId: string): Promise<WholeDocument> {
    await this.access.reader(user, caseId);
    const sealed = await this.documents.find(caseId, documentId);
    if (!sealed) throw notFound();
    return this.words.open(caseId, sealed);
  }
}
