import { EXPERT_HOUR_KINDS, type ExpertHourKind } from '#contracts/expert-hours';
import { DECLINE_REASONS } from '#contracts/teams';
import type { DeclineReason } from '#domain/reports/expert-figures';
import type { LoadSummary } from '#domain/reports/load-summary';
import { CountsField, count, NumberField, ShareField } from './report-fields.js';

/** What one or several experts carried in the period. */
export class LoadSummaryResponse implements LoadSummary {
  @count('hoe vaak uitgenodigd', 9)
  invited!: number;

  @count('hoe vaak aangenomen', 6)
  accepted!: number;

  @CountsField(DECLINE_REASONS, 'hoe vaak afgezegd, per reden')
  declined!: Record<DeclineReason, number>;

  @count('hoe vaak niet op tijd geantwoord', 1)
  expired!: number;

  @ShareField('het deel dat is aangenomen, van wat is aangenomen, afgezegd of niet op tijd beantwoord')
  acceptanceRate!: number | null;

  @NumberField('de mediaan van de uren van uitnodiging tot antwoord', 18.5)
  medianHoursToAnswer!: number | null;

  @count('het aantal casussen; zitten er twee in één casus, dan telt die voor elk', 6)
  cases!: number;

  @count('het aantal casussen dat nu loopt', 2)
  active!: number;

  @count('het hoogste aantal casussen tegelijk', 6)
  limit!: number;

  @CountsField(EXPERT_HOUR_KINDS, 'de minuten, per soort')
  minutes!: Record<ExpertHourKind, number>;

  @count('alle minuten', 780)
  totalMinutes!: number;
}
