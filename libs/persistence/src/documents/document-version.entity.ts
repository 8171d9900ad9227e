import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CONTENT_TYPES,
  type ContentType,
  PIECE_STORES,
  type PieceStoreName,
  SCAN_RESULTS,
  type ScanResult,
} from '#contracts/documents';
import { OfCase } from '../case-records/of-case.js';
import { Code, Count, Key, Moment, Reference, Text } from '../columns/columns.js';
import { UserEntity } from '../users/user.entity.js';
import { DocumentEntity } from './document.entity.js';

/** A file on its way, and from its last byte on a version of a document. */
@Entity('document_versions')
@Unique(['documentId', 'number'])
@Index(['startedAt'], { where: '"number" IS NULL' })
@Index(['nextScanAt'], { where: '"next_scan_at" IS NOT NULL' })
export class DocumentVersionEntity {
  @Key()
  id!: string;

  @OfCase()
  caseId!: string;

  @Reference()
  @ForeignKey(() => DocumentEntity)
  documentId!: string;

  /** Null as long as it is on its way. */
  @Count({ nullable: true })
  number!: number | null;

  /** Sealed. */
  @Text()
  fileName!: string;

  @Code(CONTENT_TYPES)
  contentType!: ContentType;

  /** In bytes, as announced; nothing else is taken. */
  @Count()
  size!: number;

  /** Bytes that are here. */
  @Count({ default: 0 })
  received!: number;

  @Reference()
  @ForeignKey(() => UserEntity)
  uploadedBy!: string;

  @Moment()
  startedAt!: string;

  @Moment({ nullable: true })
  completedAt!: string | null;

  @Code(PIECE_STORES)
  store!: PieceStoreName;

  /** Under which name its pieces lie in a bucket: random, and known to nobody else. */
  @Reference()
  storedAs!: string;

  @Code(SCAN_RESULTS, { nullable: true })
  scan!: ScanResult | null;

  @Moment({ nullable: true })
  scannedAt!: string | null;

  /** When the scanner is to look; null when it need not. */
  @Moment({ nullable: true })
  nextScanAt!: string | null;
}
