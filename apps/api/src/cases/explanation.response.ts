import { CONDITIONS, PHASES, type Condition, type Phase } from '#contracts/codes';
import { TASK_KINDS, type TaskKind } from '#contracts/tasks';
import { ClockResponse, PersonResponse } from '../clocks/clock.response.js';
import { CodeField, IdField, MomentField, NestedField, TextField } from '../http/fields.js';

export class ExplanationTaskResponse {
  @IdField({ label: 'de taak' })
  id!: string;

  @CodeField(TASK_KINDS, { label: 'de soort taak', example: 'decideFunding' })
  kind!: TaskKind;

  @TextField({ label: 'wat er moet gebeuren', max: 300, example: 'Beslis over het geld.' })
  what!: string;
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

  @NestedField(() => ClockResponse, { label: 'de termijn', optional: true })
  clock!: ClockResponse | null;

  @TextField({
    label: 'wat er daarna gebeurt',
    max: 1_000,
    example: 'Beslist niemand op tijd, dan krijgt de tweede coördinator J. Bos de taak, met een nieuwe termijn.',
  })
  next!: string;

  @NestedField(() => ClockResponse, {
    label: 'alle termijnen: voorbij, nu en straks',
    array: true,
    min: 0,
    max: 10_000,
  })
  clocks!: ClockResponse[];
}
