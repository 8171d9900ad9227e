import { Entity } from 'typeorm';
import { CHECK_IN_STATUSES, type CheckInRecord, FOLLOW_UP_MOMENTS, WISHES } from '#contracts/follow-up';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Count, Flag, LocalDate, Moment, Reference, Words } from '../columns/columns.js';

@Entity('check_ins')
export class CheckInEntity extends CaseBoundEntity implements CheckInRecord {
  @Code(FOLLOW_UP_MOMENTS)
  moment!: CheckInRecord['moment'];

  @LocalDate()
  plannedFor!: string;

  @Code(CHECK_IN_STATUSES)
  status!: CheckInRecord['status'];

  @Count({ nullable: true })
  score!: number | null;

  @Flag({ nullable: true })
  helpRuns!: boolean | null;

  @Flag({ nullable: true })
  helpFits!: boolean | null;

  @Flag({ nullable: true })
  safe!: boolean | null;

  @Flag({ nullable: true })
  atSchool!: boolean | null;

  @Code(WISHES, { nullable: true })
  wish!: CheckInRecord['wish'];

  @Reference({ nullable: true })
  recordedBy!: string | null;

  @Moment({ nullable: true })
  recordedAt!: string | null;

  @Words()
  story!: string | null;
}
