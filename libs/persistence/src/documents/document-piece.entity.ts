import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OfCase } from '../case-records/of-case.js';
import { DocumentVersionEntity } from './document-version.entity.js';

/** A sealed piece of a file. */
@Entity('document_pieces')
export class DocumentPieceEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => DocumentVersionEntity)
  versionId!: string;

  /** From 0. */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @OfCase()
  caseId!: string;

  @Column({ type: 'bytea' })
  bytes!: Buffer;
}
