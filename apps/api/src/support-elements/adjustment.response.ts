import type { AdjustmentRecord } from '#contracts/support-elements';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { IdField, LocalDateField, MomentField, NestedField, TextField } from '../http/fields.js';
import { IntensityDto } from './intensity.dto.js';

export class AdjustmentResponse extends CaseRecordResponse implements AdjustmentRecord {
  @IdField({ label: 'het onderdeel van de hulp' })
  elementId!: string;

  @NestedField(() => IntensityDto, { label: 'de nieuwe intensiteit' })
  intensity!: IntensityDto;

  @IdField({ label: 'wie bijstelde' })
  adjustedBy!: string;

  @MomentField({ label: 'het moment van bijstellen' })
  adjustedAt!: string;

  @LocalDateField({ label: 'de datum waarop dit ingaat' })
  from!: string;

  @TextField({ label: 'de reden', max: 4000, example: 'Thuis gaat het goed.', optional: true })
  reason!: string | null;
}
