import type { AdviceRecord } from '#contracts/support-elements';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CountField, IdField, MomentField, NestedField, TextField } from '../http/fields.js';
import { DissentDto } from './dissent.dto.js';

export class AdviceResponse extends CaseRecordResponse implements AdviceRecord {
  @IdField({ label: 'de sessie' })
  sessionId!: string;

  @IdField({ label: 'wie dit vastlegde' })
  recordedBy!: string;

  @MomentField({ label: 'het moment van vastleggen' })
  recordedAt!: string;

  @CountField({ label: 'het aantal afwijkende meningen', min: 0, max: 20 })
  dissents!: number;

  @TextField({
    label: 'het advies',
    max: 8000,
    example: 'Weekenden op de crisisgroep, doordeweeks thuis.',
    optional: true,
  })
  advice!: string | null;

  @NestedField(() => DissentDto, { label: 'de afwijkende meningen', array: true, optional: true })
  dissent!: DissentDto[] | null;
}
