import { FUNDING_OUTCOMES, type FundingDecisionRecord } from '#contracts/funding';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CentsField, CodeField, FlagField, IdField, MomentField, TextField } from '../http/fields.js';

export class FundingDecisionResponse extends CaseRecordResponse implements FundingDecisionRecord {
  @IdField({ label: 'de aanvraag' })
  fundingRequestId!: string;

  @CodeField([...FUNDING_OUTCOMES, 'provisional'], { label: 'het besluit' })
  outcome!: FundingDecisionRecord['outcome'];

  @CentsField({ label: 'het bedrag' })
  amountCents!: number;

  @IdField({ label: 'wie besliste' })
  decidedBy!: string;

  @IdField({ label: 'het mandaat' })
  mandateId!: string;

  @FlagField({ label: 'doorzettingsmacht' })
  doorzettingsmacht!: boolean;

  @MomentField({ label: 'het moment van het besluit' })
  decidedAt!: string;

  @TextField({ label: 'de reden', max: 4000, example: 'Dit past bij het advies.', optional: true })
  reason!: string | null;

  @TextField({ label: 'de uitleg voor het gezin', max: 4000, example: 'Wij betalen de hulp thuis.', optional: true })
  wordsForFamily!: string | null;
}
