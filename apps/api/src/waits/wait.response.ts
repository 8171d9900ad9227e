import { WAIT_STATUSES, type WaitRecord } from '#contracts/waits';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, IdField, LocalDateField, MomentField } from '../http/fields.js';

export class WaitResponse extends CaseRecordResponse implements WaitRecord {
  @IdField({ label: 'het onderdeel van de hulp' })
  elementId!: string;

  @CodeField(WAIT_STATUSES, { label: 'de status' })
  status!: WaitRecord['status'];

  @MomentField({ label: 'het begin van het wachten' })
  since!: string;

  @LocalDateField({ label: 'de verwachte startdatum', optional: true })
  expectedStart!: string | null;

  @MomentField({ label: 'het einde van het wachten', optional: true })
  endedAt!: string | null;
}
