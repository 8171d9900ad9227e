import type { CalendarYear, Holiday } from '#contracts/calendar';
import { CodeField, CountField, FlagField, LocalDateField, NestedField, TextField } from '../http/fields.js';

const FIRST_YEAR = 2024;
const LAST_YEAR = 2199;
const LAW = 'Algemene termijnenwet, artikel 3';

export class HolidayDto implements Holiday {
  @LocalDateField({ label: 'de dag' })
  date!: string;

  @TextField({ label: 'de naam van de dag', max: 60, example: 'Koningsdag' })
  name!: string;

  @CodeField(['holiday', 'decree'], { label: 'de soort dag', note: 'feestdag of dag uit een besluit' })
  kind!: Holiday['kind'];
}

export class CalendarYearDto implements CalendarYear {
  @CountField({ label: 'het jaar', min: FIRST_YEAR, max: LAST_YEAR, example: 2041 })
  year!: number;

  @NestedField(() => HolidayDto, { label: 'de dagen', array: true, max: 60 })
  days!: HolidayDto[];

  @FlagField({ label: 'of het besluit over gelijkgestelde dagen bekend is' })
  decreesKnown!: boolean;

  @TextField({
    label: 'de bron',
    note: 'wet; bij een dag uit een besluit ook dat besluit of de Staatscourant',
    max: 1000,
    example: LAW,
  })
  source!: string;

  @TextField({ label: 'de reden', max: 4000, example: 'De kalender liep tot en met 2040.' })
  reason!: string;
}
