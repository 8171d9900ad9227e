import { EXPERT_HOUR_KINDS, type ExpertHoursRecord } from '#contracts/expert-hours';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, CountField, IdField, LocalDateField, MomentField } from '../http/fields.js';
import { MINUTES_A_DAY } from './record-expert-hours.dto.js';

export class ExpertHoursResponse extends CaseRecordResponse implements ExpertHoursRecord {
  @IdField({ label: 'de deskundige' })
  expertId!: string;

  @IdField({ label: 'de gebruiker' })
  userId!: string;

  @CodeField(EXPERT_HOUR_KINDS, { label: 'waar de tijd aan is besteed' })
  kind!: ExpertHoursRecord['kind'];

  @LocalDateField({ label: 'de dag' })
  day!: string;

  @CountField({ label: 'het aantal minuten', min: 1, max: MINUTES_A_DAY, example: 90 })
  minutes!: number;

  @IdField({ label: 'wie het vastlegde' })
  recordedBy!: string;

  @MomentField({ label: 'wanneer het is vastgelegd' })
  recordedAt!: string;

  @IdField({ label: 'wie het introk', optional: true })
  withdrawnBy!: string | null;

  @MomentField({ label: 'wanneer het is ingetrokken', optional: true })
  withdrawnAt!: string | null;
}
