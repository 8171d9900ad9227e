import { Entity } from 'typeorm';
import { TRIAGE_OUTCOMES, type TriageDecisionRecord } from '#contracts/triage';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Moment, Reference, Words } from '../columns/columns.js';

@Entity('triage_decisions')
export class TriageDecisionEntity extends CaseBoundEntity implements TriageDecisionRecord {
  @Code(TRIAGE_OUTCOMES)
  outcome!: TriageDecisionRecord['outcome'];

  @Reference({ nullable: true })
  tableId!: string | null;

  @Reference()
  decidedBy!: string;

  @Moment()
  decidedAt!: string;

  @Words()
  reason!: string | null;

  @Words()
  missing!: string | null;
}
