import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseEntity } from '../cases/case.entity.js';
import { Text } from '../columns/columns.js';

/** An intake as it is stored: one text, sealed with the key of its case. */
@Entity('intakes')
export class IntakeEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => CaseEntity)
  caseId!: string;

  /** An `Intake` as JSON. */
  @Text()
  sealed!: string;
}
