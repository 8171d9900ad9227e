import { Injectable } from '@nestjs/common';
import type { DocumentVersionEntity } from '#persistence/documents/document-version.entity';
import { UploadsRepository } from '#persistence/documents/uploads.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { RegionCommands } from '../commands/region-commands.js';
import { notFound } from '../http/problems.js';
import { DocumentAccess } from './document-access.js';
import { type UploadResponse, toUpload } from './upload.response.js';

export interface UploadAddress {
  caseId: string;
  documentId: string;
  uploadId: string;
}

/** How far a file on its way is. Only who sends it is told. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly access: DocumentAccess,
    private readonly uploads: UploadsRepository,
    private readonly commands: RegionCommands,
  ) {}

  /** @throws 404 for what is not theirs */
  async find(user: SignedInUser, address: UploadAddress): Promise<UploadResponse> {
    await this.access.reader(user, address.caseId);
    return toUpload(await this.ofSender(user, address));
  }

  /** Forgets a file on its way, with what arrived of it. A finished one stays. */
  async cancel({ user, caseId, key }: CommandContext, address: Omit<UploadAddress, 'caseId'>): Promise<CommandAnswer> {
    const { case: record } = await this.access.writer(user, caseId);
    const upload = await this.ofSender(user, { caseId, ...address });
    return this.commands.once({ user, key, name: 'cancelUpload', caseId, body: {} }, async (commandId) => {
      await this.uploads.cancel(commandId, upload.id, { ...toUpload(upload), phase: record.phase });
      return null;
    });
  }

  /** @throws 404 for what is not theirs, 409 for a case that is closed */
  async findForSender(user: SignedInUser, address: UploadAddress): Promise<DocumentVersionEntity> {
    await this.access.writer(user, address.caseId);
    return this.ofSender(user, address);
  }

  /** The same upload as it is now. */
  async again({ caseId, documentId, id }: DocumentVersionEntity): Promise<DocumentVersionEntity> {
    const upload = await this.uploads.find(caseId, documentId, id);
    if (!upload) throw notFound();
    return upload;
  }

  private async ofSender(
    user: SignedInUser,
    { caseId, documentId, uploadId }: UploadAddress,
  ): Promise<DocumentVersionEntity> {
    const upload = await this.uploads.find(caseId, documentId, uploadId);
    if (upload?.uploadedBy !== user.id) throw notFound();
    return upload;
  }
}
