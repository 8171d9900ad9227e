import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ContentType } from '#contracts/documents';
import { allBytes } from '#documents/file-source';
import { openFile } from '#documents/pieces/sealed-pieces';
import { DocumentsRepository, type FinishedVersion } from '#persistence/documents/documents.repository';
import { currentWork } from '#persistence/work/work';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { AccessLog } from '../access-log/access-log.js';
import { notFound, ProblemException } from '../http/problems.js';
import { DocumentAccess } from './document-access.js';
import { DocumentFiles } from './document-files.js';
import { fileInfected, scanIsWaiting } from './document-problems.js';
import { downloadName } from './download-name.js';
import { inNameOf } from './in-name-of.js';
import { SignedInStill } from './signed-in-still.js';

export interface DocumentContent {
  name: string;
  contentType: ContentType;
  size: number;
  bytes: Readable;
}

/** Gives files out: opened piece by piece as the reader takes them, and logged before the first byte. */
@Injectable()
export class DocumentContentService {
  constructor(
    private readonly access: DocumentAccess,
    private readonly documents: DocumentsRepository,
    private readonly files: DocumentFiles,
    private readonly log: AccessLog,
    private readonly still: SignedInStill,
  ) {}

  /** @throws 404, 403 for an infected file, 503 for one that is still to be scanned */
  async open(
    { user, request }: { user: SignedInUser; request: AuthenticatedRequest },
    { caseId, documentId, number }: { caseId: string; documentId: string; number: number },
  ): Promise<DocumentContent> {
    const { reference } = await this.access.reader(user, caseId);
    const whole = await this.documents.find(caseId, documentId);
    const version = whole?.versions.find((each) => each.number === number);
    if (!whole || !version) throw notFound();
    requireSafe(version);
    this.log.did('download', { caseId, fields: [`document:${documentId}`, `version:${number}`] });
    const { store, file } = await this.files.open(version);
    const { contentType, size } = version;
    const name = downloadName(reference, { kind: whole.document.kind, number, contentType });
    // It is logged now, and its connection is free: a piece takes one of its own.
    await currentWork()?.commit();
    const mine = inNameOf(() => this.still.check(request, user), store);
    const bytes = await begun(allBytes(openFile(mine, file)));
    return { name, contentType, size, bytes };
  }
}

function requireSafe({ scan }: FinishedVersion): void {
  if (scan === 'infected') throw new ProblemException(fileInfected);
  if (scan === 'waiting') throw scanIsWaiting();
}

/** The same bytes as a stream, of which the first are there: what is wrong with them can still be said as a problem. */
async function begun(chunks: AsyncIterable<Buffer>): Promise<Readable> {
  const rest = chunks[Symbol.asyncIterator]();
  const first = await rest.next();
  return Readable.from(
    (async function* () {
      for (let next = first; !next.done; next = await rest.next()) yield next.value;
    })(),
    // As bytes a piece fills it; as objects it would fetch sixteen ahead, asked for and allowed or not.
    { objectMode: false },
  );
}
