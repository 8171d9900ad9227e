import {
  CLOCK_KINDS,
  CLOCK_STATES,
  PAUSE_REASONS,
  type ClockKind,
  type ClockState,
  type PauseReason,
} from '#contracts/clocks';
import { ROLES, type Role } from '#contracts/codes';
import type { Term, TermExplanationLine } from '#contracts/terms';
import { CodeField, CountField, IdField, LocalDateField, MomentField, NestedField, TextField } from '../http/fields.js';

const MANY = 10_000;

export class TermLineResponse implements TermExplanationLine {
  @LocalDateField({ label: 'de dag' })
  date!: string;

  @TextField({ label: 'de regel', max: 60, example: 'closedDay' })
  rule!: string;

  @TextField({ label: 'de uitleg', max: 5_000, example: 'Tweede kerstdag telt niet mee.' })
  text!: string;
}

export class PersonResponse {
  @TextField({ label: 'de naam; leeg als het hele team gevraagd is', max: 200, optional: true, example: 'J. Bos' })
  name!: string | null;

  @CodeField(ROLES, { label: 'de rol', example: 'mandateHolder' })
  role!: Role;
}

export class ClockSubjectResponse {
  @IdField({ label: 'waarop de termijn let' })
  id!: string;

  @TextField({ label: 'hoe mensen dat noemen', max: 8_000, optional: true, example: 'Logeerplek in het weekend' })
  name!: string | null;
}

export class ClockPauseResponse {
  @MomentField({ label: 'het begin' })
  from!: string;

  @MomentField({ label: 'het einde; leeg zolang de termijn stilstaat', optional: true })
  to!: string | null;

  @CodeField(PAUSE_REASONS, { label: 'de code van de reden', example: 'waitingForFamily' })
  reason!: PauseReason;

  @TextField({ label: 'de reden', max: 5_000, example: 'wachten op het gezin: zij zijn bij familie' })
  text!: string;

  @TextField({
    label: 'wie pauzeerde; leeg als het uit het proces volgde',
    max: 200,
    optional: true,
    example: 'J. Bos',
  })
  by!: string | null;
}

export class ClockRemindersResponse {
  @CountField({ label: 'hoeveel herinneringen er zijn geweest', min: 0, max: 100, example: 1 })
  given!: number;

  @MomentField({ label: 'wanneer de volgende komt', optional: true })
  next!: string | null;
}

export const ENDINGS = ['inTime', 'late', 'passed', 'notNeeded'] as const;

export class ClockEndingResponse {
  @CodeField(ENDINGS, { label: 'hoe de termijn eindigde', example: 'inTime' })
  code!: (typeof ENDINGS)[number];

  @TextField({ label: 'hetzelfde in woorden', max: 200, example: 'Op tijd gedaan.' })
  text!: string;
}

/** One step that follows when nobody acts: who gets the work, from when and until when. */
export class LadderStepResponse {
  @TextField({ label: 'wie', max: 300, example: 'de tweede coördinator B. Vis' })
  who!: string;

  @TextField({ label: 'de termijn', max: 60, example: '1 werkdag' })
  term!: string;

  @MomentField({ label: 'wanneer dat zou beginnen; leeg zolang de termijn stilstaat', optional: true })
  from!: string | null;

  @MomentField({ label: 'wanneer dat voorbij zou zijn; leeg zolang de termijn stilstaat', optional: true })
  dueAt!: string | null;
}

/** A clock with all that explains it: past, running or standing still. */
export class ClockResponse {
  @IdField({ label: 'de termijn' })
  id!: string;

  @CodeField(CLOCK_KINDS, { label: 'de soort termijn', example: 'fundingRung' })
  kind!: ClockKind;

  @TextField({ label: 'waar de termijn over gaat', max: 200, example: 'besluit over het geld' })
  name!: string;

  @NestedField(() => ClockSubjectResponse, { label: 'waarop de termijn let' })
  subject!: ClockSubjectResponse;

  @NestedField(() => PersonResponse, { label: 'van wie de termijn is' })
  owner!: PersonResponse;

  @CodeField(CLOCK_STATES, { label: 'of de termijn loopt', example: 'running' })
  state!: ClockState;

  @MomentField({ label: 'het begin' })
  start!: string;

  @TextField({ label: 'de lengte', max: 60, example: '5 werkdagen' })
  term!: string;

  @CodeField(['statutory', 'agreed'], { label: 'wettelijk (statutory) of afgesproken (agreed)', example: 'agreed' })
  calendar!: Term['calendar'];

  @LocalDateField({ label: 'de laatste dag' })
  due!: string;

  @MomentField({ label: 'het eerste moment waarop de termijn voorbij is' })
  dueAt!: string;

  @TextField({ label: 'tot wanneer, in woorden', max: 60, example: 'tot ma 30 nov 2026, 17.00 uur' })
  dueText!: string;

  @MomentField({ label: 'wanneer de termijn eindigde', optional: true })
  endedAt!: string | null;

  @NestedField(() => ClockEndingResponse, { label: 'hoe de termijn eindigde', optional: true })
  ending!: ClockEndingResponse | null;

  @NestedField(() => ClockPauseResponse, { label: 'wanneer de termijn stilstond', array: true, min: 0, max: MANY })
  pauses!: ClockPauseResponse[];

  @NestedField(() => ClockRemindersResponse, { label: 'de herinneringen' })
  reminders!: ClockRemindersResponse;

  @CountField({ label: 'hoe vaak het werk al is doorgegeven', min: 0, max: 20, example: 0 })
  rung!: number;

  @NestedField(() => LadderStepResponse, { label: 'wie daarna aan de beurt zijn', array: true, min: 0 })
  ladder!: LadderStepResponse[];

  @TextField({
    label: 'wat er gebeurt als niemand iets doet; leeg na het einde',
    max: 1_000,
    optional: true,
    example: 'Beslist niemand op tijd, dan krijgt de tweede coördinator J. Bos de taak.',
  })
  next!: string | null;

  @CountField({ label: 'de versie van het beleid', min: 1, max: 1_000_000, example: 1 })
  policyVersion!: number;

  @NestedField(() => TermLineResponse, { label: 'waarom deze datum', array: true, min: 0, max: MANY })
  explanation!: TermLineResponse[];
}
