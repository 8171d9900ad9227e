import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config';
import type { FileSource } from '#documents/file-source';
import type { BucketPieces } from '#documents/pieces/bucket-pieces';
import { chooseBucket, chooseStores } from '#documents/pieces/choose-stores';
import type { PieceStores } from '#documents/pieces/piece-store';
import { openFile } from '#documents/pieces/sealed-pieces';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { DatabasePieces } from '#persistence/documents/database-pieces';
import type { DocumentVersionEntity } from '#persistence/documents/document-version.entity';
import { CONFIG } from '../tokens.js';

/** The files behind documents, for the scanner and for clearing away. */
@Injectable()
export class StoredFiles {
  /** Null where files lie in the database. */
  readonly bucket: BucketPieces | null;
  private readonly stores: PieceStores;
  private readonly keys: CaseKeysRepository;

  constructor(dataSource: DataSource, @Inject(CONFIG) { documents, keys }: Config) {
    this.bucket = chooseBucket(documents);
    this.stores = chooseStores(this.bucket, new DatabasePieces(dataSource));
    this.keys = new CaseKeysRepository(dataSource, { content: keys.master, bsn: keys.bsn });
  }

  /** @throws CaseKeyGone, StoreNotSet */
  async open({ id, caseId, storedAs, size, store }: DocumentVersionEntity): Promise<FileSource> {
    const { key } = await this.keys.keyOf(caseId);
    return openFile(this.stores.of(store), { caseId, versionId: id, storedAs, size, key });
  }
}
