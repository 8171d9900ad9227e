import type { Term, TermPause } from '#contracts/terms';
import { CodeField, CountField, MomentField, NestedField, TextField } from '../http/fields.js';

const MOST = 1_000_000_000;
/** What may be asked from outside: seconds are for rehearsals only. */
const UNITS: readonly Term['unit'][] = ['days', 'weeks', 'months', 'workingDays', 'officeHours'];

export class TermPauseDto implements TermPause {
  @MomentField({ label: 'het begin van de pauze' })
  from!: string;

  @MomentField({ label: 'het einde van de pauze' })
  to!: string;

  @TextField({ label: 'de reden van de pauze', max: 1000, example: 'Wacht op aanvulling door de aanvrager.' })
  reason!: string;
}

export class CalculateTermDto {
  @CodeField(['statutory', 'agreed'], { label: 'de kalender', example: 'agreed' })
  calendar!: Term['calendar'];

  @MomentField({ label: 'het begin' })
  start!: string;

  @CountField({ label: 'de lengte', min: 1, max: MOST, example: 2 })
  amount!: number;

  @CodeField(UNITS, { label: 'de eenheid', example: 'workingDays' })
  unit!: Term['unit'];

  @NestedField(() => TermPauseDto, { label: 'de pauzes', array: true, max: 200, min: 0, optional: true })
  pauses?: TermPauseDto[] | null;
}
