import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config';
import type { PieceStoreName } from '#contracts/documents';
import { chooseBucket, chooseStores } from '#documents/pieces/choose-stores';
import type { PieceStore, PieceStores } from '#documents/pieces/piece-store';
import type { KeyedFile } from '#documents/pieces/sealed-pieces';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { DatabasePieces } from '#persistence/documents/database-pieces';
import type { DocumentVersionEntity } from '#persistence/documents/document-version.entity';
import { CONFIG } from '../http/tokens.js';

/** Where the pieces of a file lie, and the key that opens them. */
export interface Opened {
  store: PieceStore;
  file: KeyedFile;
}

/** The files behind documents. */
@Injectable()
export class DocumentFiles {
  private readonly stores: PieceStores;

  constructor(
    dataSource: DataSource,
    private readonly keys: CaseKeysRepository,
    @Inject(CONFIG) { documents }: Config,
  ) {
    this.stores = chooseStores(chooseBucket(documents), new DatabasePieces(dataSource));
  }

  /** Where new files go. */
  get storeForNew(): PieceStoreName {
    return this.stores.forNew;
  }

  /** @throws CaseKeyGone, StoreNotSet */
  async open({ id, caseId, storedAs, size, store }: DocumentVersionEntity): Promise<Opened> {
    const { key } = await this.keys.keyOf(caseId);
    return { store: this.stores.of(store), file: { caseId, versionId: id, storedAs, size, key } };
  }
}
