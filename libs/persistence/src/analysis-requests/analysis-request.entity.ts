import { Entity } from 'typeorm';
import { ANALYSIS_STATUSES, type AnalysisRequestRecord } from '#contracts/sessions';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Moment, Reference, Words } from '../columns/columns.js';

@Entity('analysis_requests')
export class AnalysisRequestEntity extends CaseBoundEntity implements AnalysisRequestRecord {
  @Code(ANALYSIS_STATUSES)
  status!: AnalysisRequestRecord['status'];

  @Reference()
  askedOf!: string;

  @Moment()
  askedAt!: string;

  @Moment({ nullable: true })
  deliveredAt!: string | null;

  @Words()
  question!: string | null;

  @Words()
  result!: string | null;
}
