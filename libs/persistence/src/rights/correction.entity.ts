import { Entity } from 'typeorm';
import { CORRECTION_STATES, type CorrectionRecord, DOSSIER_PARTS, PETITIONERS } from '#contracts/rights';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, LocalDate, Moment, Reference, Words } from '../columns/columns.js';

/** What somebody says is wrong in a dossier, and what was decided on it; it stands beside what was written. */
@Entity('corrections')
export class CorrectionEntity extends CaseBoundEntity implements CorrectionRecord {
  @Code(DOSSIER_PARTS)
  part!: CorrectionRecord['part'];

  @Code(PETITIONERS)
  askedBy!: CorrectionRecord['askedBy'];

  @Code(CORRECTION_STATES)
  status!: CorrectionRecord['status'];

  @Reference()
  recordedBy!: string;

  @Moment()
  recordedAt!: string;

  @LocalDate()
  due!: string;

  @Reference({ nullable: true })
  decidedBy!: string | null;

  @Moment({ nullable: true })
  decidedAt!: string | null;

  /** Where it stands in the dossier, as who asks calls it. */
  @Words()
  what!: string | null;

  @Words()
  wrong!: string | null;

  @Words()
  right!: string | null;

  /** Why it was granted or refused. */
  @Words()
  reason!: string | null;

  /** What the person wants to have said beside a refusal. */
  @Words()
  statement!: string | null;
}
