import { CLOCK_KINDS, type ClockKind } from '#contracts/clocks';
import { CodeField, IdField, LocalDateField, MomentField, NestedField, TextField } from '../http/fields.js';
import { ClockSubjectResponse, TermLineResponse } from './clock.response.js';

export const PAUSE_EFFECTS = ['later', 'unchanged', 'runsOn'] as const;
export type PauseEffect = (typeof PAUSE_EFFECTS)[number];

/** The end of a term, with a line for every day that mattered. */
export class ExplainedDueResponse {
  @LocalDateField({ label: 'de laatste dag' })
  due!: string;

  @MomentField({ label: 'het eerste moment waarop de termijn voorbij is' })
  dueAt!: string;

  @TextField({ label: 'tot wanneer, in woorden', max: 60, example: 'tot ma 30 nov 2026, 17.00 uur' })
  dueText!: string;

  @NestedField(() => TermLineResponse, { label: 'waarom deze datum', array: true, min: 0, max: 10_000 })
  explanation!: TermLineResponse[];
}

export class PreviewedClockResponse {
  @IdField({ label: 'de termijn' })
  id!: string;

  @CodeField(CLOCK_KINDS, { label: 'de soort termijn', example: 'deliberation' })
  kind!: ClockKind;

  @TextField({ label: 'waar de termijn over gaat', max: 200, example: 'overleg en advies' })
  name!: string;

  @NestedField(() => ClockSubjectResponse, { label: 'waarop de termijn let' })
  subject!: ClockSubjectResponse;

  @CodeField(PAUSE_EFFECTS, { label: 'wat de pauze doet', example: 'later' })
  effect!: PauseEffect;

  @TextField({ label: 'hetzelfde in woorden', max: 300, example: 'Schuift op: t/m ma 7 dec 2026.' })
  text!: string;

  @NestedField(() => ExplainedDueResponse, { label: 'de datum nu' })
  old!: ExplainedDueResponse;

  @NestedField(() => ExplainedDueResponse, { label: 'de datum na de pauze' })
  new!: ExplainedDueResponse;
}

/** What a pause would do, if it began now and ended on a day. */
export class PausePreviewResponse {
  @MomentField({ label: 'het begin van de pauze' })
  from!: string;

  @LocalDateField({ label: 'de dag waarop het weer verder gaat' })
  until!: string;

  @NestedField(() => PreviewedClockResponse, { label: 'de termijnen', array: true, min: 0, max: 10_000 })
  clocks!: PreviewedClockResponse[];
}
