import { DataSource } from 'typeorm';
import { DocumentPieceEntity } from './document-piece.entity.js';

/** To which file a piece belongs. */
interface FileOfPiece {
  caseId: string;
  versionId: string;
}

/** Sealed pieces in rows: guarded, deleted and backed up with everything else. */
export class DatabasePieces {
  constructor(private readonly dataSource: DataSource) {}

  async put({ caseId, versionId }: FileOfPiece, number: number, bytes: Buffer): Promise<void> {
    const row = { caseId, versionId, number, bytes };
    await this.dataSource.getRepository(DocumentPieceEntity).upsert(row, ['versionId', 'number']);
  }

  /** Null for a piece that is not there. */
  async get({ versionId }: FileOfPiece, number: number): Promise<Buffer | null> {
    const piece = await this.dataSource.getRepository(DocumentPieceEntity).findOneBy({ versionId, number });
    return piece && piece.bytes;
  }
}
