import { Entity, Index } from 'typeorm';
import { type CaseRestrictionRecord, RESTRICTION_GROUNDS } from '#contracts/rights';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Moment, Reference, Words } from '../columns/columns.js';

/** A dossier that is kept and used no further; of one case one stands at a time. */
@Entity('case_restrictions')
@Index('case_restrictions_standing_idx', ['caseId'], { unique: true, where: '"lifted_at" IS NULL' })
export class CaseRestrictionEntity extends CaseBoundEntity implements CaseRestrictionRecord {
  @Code(RESTRICTION_GROUNDS)
  ground!: CaseRestrictionRecord['ground'];

  @Reference()
  placedBy!: string;

  @Moment()
  placedAt!: string;

  @Reference({ nullable: true })
  liftedBy!: string | null;

  @Moment({ nullable: true })
  liftedAt!: string | null;

  @Words()
  reason!: string | null;

  @Words()
  liftReason!: string | null;
}
