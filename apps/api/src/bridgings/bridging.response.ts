import type { BridgingRecord } from '#contracts/waits';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CountField, IdField, LocalDateField, MomentField, TextField } from '../http/fields.js';

export class BridgingResponse extends CaseRecordResponse implements BridgingRecord {
  @IdField({ label: 'het wachten' })
  waitId!: string;

  @IdField({ label: 'wie verantwoordelijk is' })
  responsibleUserId!: string;

  @CountField({ label: 'het aantal dagen tussen twee contacten', min: 1, max: 60, example: 3 })
  contactEveryDays!: number;

  @LocalDateField({ label: 'de einddatum' })
  endDate!: string;

  @MomentField({ label: 'het moment van plannen' })
  plannedAt!: string;

  @MomentField({ label: 'het moment van het einde', optional: true })
  endedAt!: string | null;

  @TextField({ label: 'het veiligheidsplan', max: 8000, example: 'Bij ruzie gaat zij naar oma.', optional: true })
  safetyPlan!: string | null;

  @TextField({ label: 'wanneer u alarm slaat', max: 4000, example: 'Als zij een nacht niet thuis is.', optional: true })
  alarmWhen!: string | null;
}
