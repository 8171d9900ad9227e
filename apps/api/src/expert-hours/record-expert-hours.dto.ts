import { EXPERT_HOUR_KINDS, type ExpertHourKind } from '#contracts/expert-hours';
import { CodeField, CountField, IdField, LocalDateField } from '../http/fields.js';

export const MINUTES_A_DAY = 1_440;

export class RecordExpertHoursDto {
  @IdField({ label: 'de deskundige', note: 'als u de uren voor iemand anders vastlegt', optional: true })
  userId?: string | null;

  @CodeField(EXPERT_HOUR_KINDS, { label: 'waar de tijd aan is besteed' })
  kind!: ExpertHourKind;

  @LocalDateField({ label: 'de dag' })
  day!: string;

  @CountField({ label: 'het aantal minuten', min: 1, max: MINUTES_A_DAY, example: 90 })
  minutes!: number;
}
