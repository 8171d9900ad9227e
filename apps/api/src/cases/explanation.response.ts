import { CLOCK_KINDS, CLOCK_STATES, type ClockKind, type ClockState } from '#contracts/clocks';
import { CONDITIONS, PHASES, ROLES, type Condition, type Phase, type Role } from '#contracts/codes';
import { TASK_KINDS, type TaskKind } from '#contracts/tasks';
import type { TermExplanationLine } from '#contracts/terms';
import { CodeField, IdField, LocalDateField, MomentField, NestedField, TextField } from '../http/fields.js';

export class PersonResponse {
  @TextField({ label: 'de naam; leeg als het hele team gevraagd is', max: 200, optional: true, example: 'J. Bos' })
  name!: string | null;

  @CodeField(ROLES, { label: 'de rol', example: 'mandateHolder' })
  role!: Role;
}

export class ExplanationTaskResponse {
  @IdField({ label: 'de taak' })
  id!: string;

  @CodeField(TASK_KINDS, { label: 'de soort taak', example: 'decideFunding' })
  kind!: TaskKind;

  @TextField({ label: 'wat er moet gebeuren', max: 300, example: 'Beslis over het geld.' })
  what!: string;
}

export class TermLineResponse implements TermExplanationLine {
  @LocalDateField({ label: 'de dag' })
  date!: string;

  @TextField({ label: 'de regel', max: 60, example: 'closedDay' })
  rule!: string;

  @TextField({ label: 'de uitleg', max: 500, example: 'Tweede kerstdag telt niet mee.' })
  text!: string;
}

export class ClockResponse {
  @IdField({ label: 'de termijn' })
  id!: string;

  @CodeField(CLOCK_KINDS, { label: 'de soort termijn', example: 'fundingRung' })
  kind!: ClockKind;

  @TextField({ label: 'waar de termijn over gaat', max: 200, example: 'besluit over het geld' })
  name!: string;

  @CodeField(CLOCK_STATES, { label: 'of de termijn loopt', example: 'running' })
  state!: ClockState;

  @MomentField({ label: 'het begin' })
  start!: string;

  @LocalDateField({ label: 'de laatste dag' })
  due!: string;

  @MomentField({ label: 'het eerste moment waarop de termijn voorbij is' })
  dueAt!: string;
}

export class ExplainedClockResponse extends ClockResponse {
  @NestedField(() => TermLineResponse, { label: 'waarom deze datum', array: true, min: 0, max: 10_000 })
  explanation!: TermLineResponse[];
}

/** Why is this case where it is: waiting for whom, since when, under which clock, and what comes next. */
export class ExplanationResponse {
  @CodeField(PHASES, { label: 'de fase' })
  phase!: Phase;

  @CodeField(CONDITIONS, { label: 'wat er bijzonder aan is', optional: true })
  condition!: Condition | null;

  @NestedField(() => PersonResponse, { label: 'wie nu verantwoordelijk is' })
  responsible!: PersonResponse;

  @NestedField(() => PersonResponse, { label: 'op wie wordt gewacht', optional: true })
  waitingFor!: PersonResponse | null;

  @MomentField({ label: 'sinds wanneer', optional: true })
  since!: string | null;

  @NestedField(() => ExplanationTaskResponse, { label: 'de taak', optional: true })
  task!: ExplanationTaskResponse | null;

  @NestedField(() => ExplainedClockResponse, { label: 'de termijn', optional: true })
  clock!: ExplainedClockResponse | null;

  @TextField({
    label: 'wat er daarna gebeurt',
    max: 500,
    example: 'Beslist niemand op tijd, dan krijgt de tweede coördinator J. Bos de taak, met een nieuwe termijn.',
  })
  next!: string;

  @NestedField(() => ClockResponse, { label: 'alle termijnen die lopen of stilstaan', array: true, min: 0 })
  clocks!: ClockResponse[];
}
