import type { WaitCheckInRecord } from '#contracts/waits';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { FlagField, IdField, MomentField, TextField } from '../http/fields.js';

export class WaitCheckInResponse extends CaseRecordResponse implements WaitCheckInRecord {
  @IdField({ label: 'het wachten' })
  waitId!: string;

  @FlagField({ label: 'of het kind veilig is' })
  safe!: boolean;

  @IdField({ label: 'wie dit vastlegde' })
  recordedBy!: string;

  @MomentField({ label: 'het moment van vastleggen' })
  recordedAt!: string;

  @TextField({ label: 'hoe het gaat', max: 4000, example: 'Wij houden het vol.', optional: true })
  story!: string | null;
}
