import type { CalendarYear, Holiday } from '#contracts/calendar';
import type { CalendarYearEntity } from '#persistence/calendar-years/calendar-year.entity';
import { CountField, FlagField, IdField, MomentField, NestedField, TextField } from '../http/fields.js';
import { HolidayDto } from './calendar-year.dto.js';

const NEXT_STEP =
  'Nieuwe termijnen rekenen met dit jaar. Lopende casussen houden hun data: activeer de regels van uw regio opnieuw, ook voor lopende casussen, om hen mee te nemen.';

export class CalendarYearResponse implements CalendarYear {
  @CountField({ label: 'het jaar', min: 2024, max: 2199, example: 2041 })
  year!: number;

  @NestedField(() => HolidayDto, { label: 'de dagen', array: true, max: 60 })
  days!: Holiday[];

  @FlagField({ label: 'of het besluit over gelijkgestelde dagen bekend is' })
  decreesKnown!: boolean;

  @TextField({ label: 'de bron', max: 1000, example: 'Algemene termijnenwet, artikel 3' })
  source!: string;

  @IdField({ label: 'wie het jaar vaststelde (leeg: bij de installatie)', optional: true })
  addedBy!: string | null;

  @MomentField({ label: 'het moment van vaststellen' })
  addedAt!: string;

  @TextField({ label: 'de reden', max: 4000, example: 'De kalender liep tot en met 2040.', optional: true })
  reason!: string | null;
}

export class StoredCalendarYearResponse extends CalendarYearResponse {
  @TextField({ label: 'wat u nog moet doen', max: 300, example: NEXT_STEP })
  nextStep!: string;
}

export function toCalendarYear(year: CalendarYearEntity): CalendarYearResponse {
  const { days, decreesKnown, source, addedBy, addedAt, reason } = year;
  return { year: year.year, days, decreesKnown, source, addedBy, addedAt, reason };
}

export function toStoredCalendarYear(year: CalendarYearEntity): StoredCalendarYearResponse {
  return { ...toCalendarYear(year), nextStep: NEXT_STEP };
}
