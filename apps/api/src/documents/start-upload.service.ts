import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config/config';
import { CaseWords } from '#persistence/case-keys/case-words';
import type { DocumentEntity } from '#persistence/documents/document.entity';
import type { DocumentVersionEntity } from '#persistence/documents/document-version.entity';
import { DocumentsRepository } from '#persistence/documents/documents.repository';
import { UploadsRepository } from '#persistence/documents/uploads.repository';
import { AccessLog } from '../access-log/access-log.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { invalidInput, notFound } from '../http/problems.js';
import { CONFIG } from '../http/tokens.js';
import { DocumentAccess } from './document-access.js';
import { DocumentFiles } from './document-files.js';
import { DocumentRefusal } from './document-refusal.js';
import { faultsBeforehand } from './file-checks.js';
import type { StartUploadDto, StartVersionDto } from './start-upload.dto.js';
import { toUpload } from './upload.response.js';

/** Makes a place for a file, before its first byte is sent. */
@Injectable()
export class StartUploadService {
  constructor(
    private readonly access: DocumentAccess,
    private readonly commands: RegionCommands,
    private readonly documents: DocumentsRepository,
    private readonly uploads: UploadsRepository,
    private readonly files: DocumentFiles,
    private readonly words: CaseWords,
    private readonly refusal: DocumentRefusal,
    private readonly log: AccessLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A file for a new document. */
  async startDocument(context: CommandContext, body: StartUploadDto): Promise<CommandAnswer> {
    const { caseId, user } = context;
    const title = () => this.words.seal(caseId, body.title);
    return this.start(context, body, async (createdAt) => ({
      id: randomUUID(),
      caseId,
      kind: body.kind,
      title: await title(),
      createdBy: user.id,
      createdAt,
      lockedBy: null,
      lockedUntil: null,
      withdrawnBy: null,
      withdrawnAt: null,
      withdrawalReason: null,
    }));
  }

  /** A next file for a document that stands. */
  async startVersion(context: CommandContext, documentId: string, body: StartVersionDto): Promise<CommandAnswer> {
    return this.start(context, body, async () => {
      if (!(await this.documents.find(context.caseId, documentId))) throw notFound();
      return documentId;
    });
  }

  private async start(
    { user, caseId, key }: CommandContext,
    body: StartVersionDto,
    documentAt: (at: string) => Promise<DocumentEntity | string>,
  ): Promise<CommandAnswer> {
    const { case: record } = await this.access.writer(user, caseId);
    const { maxBytes, maxPerCase, maxBytesPerCase } = this.config.documents;
    const faults = faultsBeforehand(body, maxBytes);
    if (faults.length > 0) throw invalidInput(faults);
    const at = this.clock.now().toISOString();
    const made = await documentAt(at);
    const document = typeof made === 'string' ? null : made;
    const documentId = typeof made === 'string' ? made : made.id;
    const version = { ...(await this.versionOf(body, caseId)), documentId, uploadedBy: user.id, startedAt: at };
    this.log.did('upload', { caseId, fields: [`document:${documentId}`] });
    const name = document ? 'startDocument' : 'startVersion';
    return this.commands.once({ user, key, name, caseId, body: {} }, async (commandId) => {
      const answer = (upload: DocumentVersionEntity) => ({ ...toUpload(upload), phase: record.phase });
      const room = { documents: document ? maxPerCase : Infinity, bytes: maxBytesPerCase };
      const begun = await this.uploads.begin({ commandId, document, version, room, at, answer });
      return begun && 'refused' in begun ? this.refusal.of(begun) : null;
    });
  }

  private async versionOf({ fileName, size, contentType }: StartVersionDto, caseId: string) {
    return {
      id: randomUUID(),
      caseId,
      number: null,
      fileName: await this.words.seal(caseId, fileName),
      contentType,
      size,
      received: 0,
      completedAt: null,
      store: this.files.storeForNew,
      storedAs: randomUUID(),
      scan: null,
      scannedAt: null,
      nextScanAt: null,
    };
  }
}
