import type { PieceStoreName } from '#contracts/documents';

/** Of which file. */
export interface StoredFile {
  caseId: string;
  versionId: string;
  /** The name under which a bucket knows it. */
  storedAs: string;
}

/** Keeps sealed pieces of files. It cannot read them. */
export interface PieceStore {
  /** Keeps a piece; one that stands there already is replaced. */
  put(file: StoredFile, number: number, sealed: Buffer): Promise<void>;
  /** Null for a piece that is not there. */
  get(file: StoredFile, number: number): Promise<Buffer | null>;
}

/** The store for new files, and every store that may hold older ones. */
export interface PieceStores {
  readonly forNew: PieceStoreName;
  /** @throws StoreNotSet */
  of(name: PieceStoreName): PieceStore;
}

/** A piece is not where it was put: somebody removed it outside of Doorbraak. */
export class PieceMissing extends Error {
  override readonly name = 'PieceMissing';

  constructor({ versionId }: StoredFile, number: number) {
    super(`Piece ${number} of document version ${versionId} is not there.`);
  }
}

/** A file lies in a store that the configuration no longer names. */
export class StoreNotSet extends Error {
  override readonly name = 'StoreNotSet';

  constructor(store: PieceStoreName) {
    super(`A document lies in a ${store}, but DOCUMENT_STORE names none.`);
  }
}
