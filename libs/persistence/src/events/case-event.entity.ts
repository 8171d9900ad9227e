import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CaseEvent } from '#contracts/case-process';
import { ROLES } from '#contracts/codes';
import { CaseEntity } from '../cases/case.entity.js';
import { Code, Moment, Reference, Text, Words } from '../columns/columns.js';

/** A line of the timeline: what, who, when, why. The primary key is the order in which things happened. */
@Entity('case_events')
export class CaseEventEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => CaseEntity)
  caseId!: string;

  @PrimaryColumn({ type: 'integer' })
  stepNumber!: number;

  @PrimaryColumn({ type: 'integer' })
  index!: number;

  @Text()
  type!: CaseEvent['type'];

  @Text({ nullable: true })
  subjectRecord!: string | null;

  @Reference({ nullable: true })
  subjectId!: string | null;

  /** Null: a clock of the system. */
  @Reference({ nullable: true })
  actorId!: string | null;

  @Code([...ROLES, 'system'])
  actorRole!: CaseEvent['actorRole'];

  /** In whose place they acted, as substitute or successor. */
  @Reference({ nullable: true })
  onBehalfOfId!: string | null;

  @Text({ nullable: true })
  reasonCode!: string | null;

  @Words()
  reason!: string | null;

  @Moment()
  at!: string;
}
