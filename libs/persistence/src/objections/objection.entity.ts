import { Entity } from 'typeorm';
import { OBJECTION_STATUSES, type ObjectionRecord } from '#contracts/triage';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Moment, Reference, Words } from '../columns/columns.js';

@Entity('objections')
export class ObjectionEntity extends CaseBoundEntity implements ObjectionRecord {
  @Reference()
  triageDecisionId!: string;

  @Code(OBJECTION_STATUSES)
  status!: ObjectionRecord['status'];

  @Reference()
  submittedBy!: string;

  @Moment()
  submittedAt!: string;

  @Reference({ nullable: true })
  decidedBy!: string | null;

  @Moment({ nullable: true })
  decidedAt!: string | null;

  @Words()
  reason!: string | null;

  @Words()
  decisionReason!: string | null;
}
