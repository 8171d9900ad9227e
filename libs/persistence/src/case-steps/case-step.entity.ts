import { Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Cause, Facts } from '#contracts/case-process';
import { CaseEntity } from '../cases/case.entity.js';
import { Json, Moment, Text } from '../columns/columns.js';

/** One move of a case. Its number is the lock: two writers of the same number cannot both be right. */
@Entity('case_steps')
@Unique(['caseId', 'causeId'])
export class CaseStepEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => CaseEntity)
  caseId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Text()
  causeId!: string;

  @Json()
  cause!: Cause;

  @Json()
  facts!: Facts;

  @Moment()
  at!: string;
}
