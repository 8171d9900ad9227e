import { Entity } from 'typeorm';
import { LAWS } from '#contracts/codes';
import { FUNDING_STATUSES, type FundingRequestRecord, type MandateRung } from '#contracts/funding';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Cents, Code, Count, Json, LocalDate, Moment, Reference, Words } from '../columns/columns.js';

@Entity('funding_requests')
export class FundingRequestEntity extends CaseBoundEntity implements FundingRequestRecord {
  @Reference()
  elementId!: string;

  @Reference()
  payerId!: string;

  @Code(LAWS)
  law!: FundingRequestRecord['law'];

  @Cents()
  amountCents!: number;

  @Cents({ nullable: true })
  committedCents!: number | null;

  @Code(FUNDING_STATUSES)
  status!: FundingRequestRecord['status'];

  @Json()
  ladder!: MandateRung[];

  @Count()
  rung!: number;

  @Moment()
  requestedAt!: string;

  @Moment({ nullable: true })
  decidedAt!: string | null;

  @LocalDate({ nullable: true })
  provisionalUntil!: string | null;

  @Words()
  supplementQuestion!: string | null;

  @Words()
  supplementAnswer!: string | null;
}
