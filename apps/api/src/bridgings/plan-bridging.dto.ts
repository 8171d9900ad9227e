import { CountField, IdField, LocalDateField, TextField } from '../http/fields.js';

export class PlanBridgingDto {
  @IdField({ label: 'het wachten' })
  waitId!: string;

  @IdField({ label: 'wie verantwoordelijk is' })
  responsibleUserId!: string;

  @CountField({ label: 'het aantal dagen tussen twee contacten', min: 1, max: 60, example: 3 })
  contactEveryDays!: number;

  @LocalDateField({ label: 'de einddatum' })
  endDate!: string;

  @TextField({
    label: 'het veiligheidsplan',
    max: 8000,
    example: 'Bij ruzie gaat zij naar oma; oma belt de bereikbaarheidsdienst.',
  })
  safetyPlan!: string;

  @TextField({ label: 'wanneer u alarm slaat', max: 4000, example: 'Als zij een nacht niet thuis is.' })
  alarmWhen!: string;
}
