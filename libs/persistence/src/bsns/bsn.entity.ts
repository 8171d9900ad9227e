import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseEntity } from '../cases/case.entity.js';
import { Moment, Reference, Text } from '../columns/columns.js';

/** The burgerservicenummer of the child, where somebody recorded it: sealed under a key that seals nothing else. */
@Entity('bsns')
export class BsnEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => CaseEntity)
  caseId!: string;

  @Text()
  sealed!: string;

  @Reference()
  recordedBy!: string;

  @Moment()
  recordedAt!: string;
}
