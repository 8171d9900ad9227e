import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config/config';
import { PIECE_BYTES } from '#contracts/documents';
import type { FileFault } from '#documents/inspection/fault';
import { inspectFile } from '#documents/inspection/inspect-file';
import { looksLike } from '#documents/inspection/signature';
import { openFile, openPiece, pieceLength, sealPiece } from '#documents/pieces/sealed-pieces';
import type { DocumentVersionEntity } from '#persistence/documents/document-version.entity';
import { UploadsRepository } from '#persistence/documents/uploads.repository';
import { currentWork } from '#persistence/work/work';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { AccessLog } from '../access-log/access-log.js';
import { Clock } from '../http/clock.js';
import { notFound, ProblemException } from '../http/problems.js';
import { CONFIG } from '../http/tokens.js';
import { DocumentFiles } from './document-files.js';
import { fileRefused, uploadElsewhere } from './document-problems.js';
import { DocumentRefusal } from './document-refusal.js';
import { readPiece } from './piece-body.js';
import { SignedInStill } from './signed-in-still.js';
import { OFFSET_HEADER } from './upload-offset.js';
import { type UploadResponse, toUpload } from './upload.response.js';
import { UploadsService } from './uploads.service.js';

/** Takes files in, piece by piece; with the last byte it looks into them. */
@Injectable()
export class ReceivePieceService {
  constructor(
    private readonly mine: UploadsService,
    private readonly uploads: UploadsRepository,
    private readonly files: DocumentFiles,
    private readonly refusal: DocumentRefusal,
    private readonly log: AccessLog,
    private readonly still: SignedInStill,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws 409 with where to go on, 400 for a file that is not taken: it is forgotten at once */
  async receive(
    user: SignedInUser,
    address: { caseId: string; documentId: string; uploadId: string },
    { from, request }: { from: number; request: AuthenticatedRequest },
  ): Promise<UploadResponse> {
    const upload = await this.mine.findForSender(user, address);
    const length = pieceLength(upload.size, from / PIECE_BYTES);
    if (from > upload.received || from % PIECE_BYTES !== 0 || length === 0) throw elsewhere(upload.received);
    // No connection waits for who sends slowly.
    await currentWork()?.commit();
    const bytes = await readPiece(request, length);
    // Who began to send it may have lost the right to while it came.
    const now = await this.still.check(request, user);
    currentWork()?.identify({ ...now, userId: now.id, people: [now.id, ...now.standsInFor] });
    await this.mine.findForSender(now, address);
    this.log.did('upload', { caseId: upload.caseId, fields: [`document:${upload.documentId}`] });
    return toUpload(await this.keep(upload, from, bytes));
  }

  private async keep(upload: DocumentVersionEntity, from: number, bytes: Buffer): Promise<DocumentVersionEntity> {
    if (from === 0 && !looksLike(upload.contentType, bytes)) throw await this.forget(upload, 'otherType');
    const { store, file } = await this.files.open(upload);
    const number = from / PIECE_BYTES;
    const kept = await this.uploads.receive(upload.id, { from, length: bytes.length }, () =>
      store.put(file, number, sealPiece(file, number, bytes)),
    );
    if (!('refused' in kept)) return kept.received === kept.size ? this.finish(kept) : kept;
    if (kept.refused === 'gone') throw notFound();
    // Sent again, because the answer to the first time was lost: nothing is to be done.
    const repeated = from < kept.received && bytes.equals(await openPiece(store, file, number));
    if (!repeated) throw elsewhere(kept.received);
    return this.mine.again(upload);
  }

  private async finish(upload: DocumentVersionEntity): Promise<DocumentVersionEntity> {
    const { store, file } = await this.files.open(upload);
    const fault = await inspectFile(openFile(store, file), upload.contentType);
    if (fault) throw await this.forget(upload, fault);
    const at = this.clock.now().toISOString();
    const scan = this.config.documents.scanner === null ? 'notScanned' : 'waiting';
    const done = await this.uploads.complete(upload, { at, scan });
    if ('refused' in done) throw await this.refusal.of(done);
    return done;
  }

  private async forget({ id }: DocumentVersionEntity, fault: FileFault): Promise<ProblemException> {
    await this.uploads.discard(id);
    // A refusal undoes what its request did; that the file is forgotten must stand.
    await currentWork()?.commit();
    return new ProblemException(fileRefused(fault));
  }
}

const elsewhere = (received: number): ProblemException =>
  new ProblemException(uploadElsewhere(received), { [OFFSET_HEADER]: String(received) });
