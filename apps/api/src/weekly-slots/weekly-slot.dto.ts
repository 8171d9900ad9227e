import { field, type FieldOptions } from '../http/field.js';
import { CountField, FlagField, LocalDateField, TextField } from '../http/fields.js';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A time of day in the Netherlands. */
const TimeField = ({ label, optional = false }: FieldOptions): PropertyDecorator =>
  field(
    { label, optional },
    {
      name: 'time',
      accepts: (value) => typeof value === 'string' && TIME.test(value),
      message: `Vul ${label} in als tijd, zoals 09:30.`,
      schema: { type: 'string', pattern: TIME.source, example: '09:30' },
    },
  );

const WEEKDAY = { label: 'de dag van de week', note: '1 is maandag, 7 is zondag', min: 1, max: 7, example: 2 };
const STARTS_AT = { label: 'de begintijd' };
const MINUTES = { label: 'de duur in minuten', min: 15, max: 600, example: 90 };
const URGENT_ONLY = { label: 'of het alleen voor spoed is' };
const PLACE = { label: 'de plaats', max: 500, example: 'Gemeentehuis Oeverdam, kamer 2.14', optional: true };
const VALID_FROM = { label: 'de eerste dag' };
const VALID_UNTIL = { label: 'de laatste dag', note: 'null: tot nader order', optional: true };
const optional = true;

export class WeeklySlotDto {
  @CountField(WEEKDAY)
  weekday!: number;

  @TimeField(STARTS_AT)
  startsAt!: string;

  @CountField(MINUTES)
  minutes!: number;

  @FlagField(URGENT_ONLY)
  urgentOnly!: boolean;

  @TextField(PLACE)
  place?: string | null;

  @LocalDateField(VALID_FROM)
  validFrom!: string;

  @LocalDateField(VALID_UNTIL)
  validUntil?: string | null;
}

/** What is left out stays as it is. */
export class ChangeWeeklySlotDto {
  @CountField({ ...WEEKDAY, optional })
  weekday?: number | null;

  @TimeField({ ...STARTS_AT, optional })
  startsAt?: string | null;

  @CountField({ ...MINUTES, optional })
  minutes?: number | null;

  @FlagField({ ...URGENT_ONLY, optional })
  urgentOnly?: boolean | null;

  @TextField(PLACE)
  place?: string | null;

  @LocalDateField({ ...VALID_FROM, optional })
  validFrom?: string | null;

  @LocalDateField(VALID_UNTIL)
  validUntil?: string | null;
}
