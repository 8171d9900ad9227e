import type { RelapseRecord } from '#contracts/follow-up';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { FlagField, IdField, MomentField, TextField } from '../http/fields.js';

export class RelapseResponse extends CaseRecordResponse implements RelapseRecord {
  @IdField({ label: 'wie dit meldde' })
  reportedBy!: string;

  @MomentField({ label: 'het moment van de melding' })
  reportedAt!: string;

  @FlagField({ label: 'of het om dezelfde vraag gaat' })
  sameQuestion!: boolean;

  @TextField({ label: 'wat er gebeurt', max: 4000, example: 'Het loopt thuis weer vast.', optional: true })
  story!: string | null;
}
