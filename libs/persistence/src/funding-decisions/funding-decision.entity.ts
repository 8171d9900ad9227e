import { Entity } from 'typeorm';
import { FUNDING_OUTCOMES, type FundingDecisionRecord } from '#contracts/funding';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Cents, Code, Flag, Moment, Reference, Words } from '../columns/columns.js';

@Entity('funding_decisions')
export class FundingDecisionEntity extends CaseBoundEntity implements FundingDecisionRecord {
  @Reference()
  fundingRequestId!: string;

  @Code([...FUNDING_OUTCOMES, 'provisional'])
  outcome!: FundingDecisionRecord['outcome'];

  @Cents()
  amountCents!: number;

  @Reference()
  decidedBy!: string;

  @Reference()
  mandateId!: string;

  @Flag()
  doorzettingsmacht!: boolean;

  @Moment()
  decidedAt!: string;

  @Words()
  reason!: string | null;

  @Words()
  wordsForFamily!: string | null;
}
