import { Entity, ForeignKey } from 'typeorm';
import { DOCUMENT_KINDS, type DocumentKind } from '#contracts/documents';
import { OfCase } from '../case-records/of-case.js';
import { Code, Key, Moment, Reference, Text } from '../columns/columns.js';
import { UserEntity } from '../users/user.entity.js';

/** A document of a case: what it is. Its versions hold the files. */
@Entity('documents')
export class DocumentEntity {
  @Key()
  id!: string;

  @OfCase()
  caseId!: string;

  @Code(DOCUMENT_KINDS)
  kind!: DocumentKind;

  /** Sealed. */
  @Text()
  title!: string;

  @Reference()
  @ForeignKey(() => UserEntity)
  createdBy!: string;

  @Moment()
  createdAt!: string;

  /** Who works on a next version; lapses by itself. */
  @Reference({ nullable: true })
  @ForeignKey(() => UserEntity)
  lockedBy!: string | null;

  @Moment({ nullable: true })
  lockedUntil!: string | null;

  @Reference({ nullable: true })
  @ForeignKey(() => UserEntity)
  withdrawnBy!: string | null;

  @Moment({ nullable: true })
  withdrawnAt!: string | null;

  /** Sealed. */
  @Text({ nullable: true })
  withdrawalReason!: string | null;
}
