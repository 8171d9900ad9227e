import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config/config';
import type { Gone, Locked } from '#persistence/documents/documents.repository';
import type { Full } from '#persistence/documents/uploads.repository';
import { UsersRepository } from '#persistence/users/users.repository';
import { notFound, ProblemException } from '../http/problems.js';
import { CONFIG } from '../http/tokens.js';
import { documentLocked, tooManyBytes, tooManyDocuments } from './document-problems.js';

const MEGABYTE = 1_048_576;

/** Puts into words why something could not be done to a document. */
@Injectable()
export class DocumentRefusal {
  constructor(
    private readonly users: UsersRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(refusal: Locked | Gone | Full): Promise<ProblemException> {
    const { maxPerCase, maxBytesPerCase } = this.config.documents;
    switch (refusal.refused) {
      case 'gone':
        return notFound();
      case 'locked':
        return new ProblemException(documentLocked(await this.users.displayName(refusal.by), refusal.until));
      case 'tooManyDocuments':
        return new ProblemException(tooManyDocuments(maxPerCase));
      case 'tooManyBytes':
        return new ProblemException(tooManyBytes(Math.floor(maxBytesPerCase / MEGABYTE)));
    }
  }
}
