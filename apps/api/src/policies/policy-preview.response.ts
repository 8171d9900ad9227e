import { CLOCK_KINDS, CLOCK_STATES, type ClockKind, type ClockState } from '#contracts/clocks';
import { MOVE_EFFECTS, type MoveEffect } from '#domain/policy/move-clock';
import { CodeField, CountField, IdField, LocalDateField, MomentField, NestedField, TextField } from '../http/fields.js';
import { TermExplanationLineResponse } from '../term-calculations/term-calculation.response.js';

const MOST = 10_000_000;

export class ClockEndResponse {
  @TextField({ label: 'de termijn', max: 40, example: '2 werkdagen' })
  term!: string;

  @LocalDateField({ label: 'de laatste dag' })
  due!: string;

  @MomentField({ label: 'het eerste moment waarop de termijn voorbij is' })
  dueAt!: string;
}

export class PreviewedClockResponse {
  @IdField({ label: 'de klok' })
  id!: string;

  @CodeField(CLOCK_KINDS, { label: 'de soort klok', example: 'triage' })
  kind!: ClockKind;

  @TextField({ label: 'wat de klok bewaakt', max: 100, example: 'beslissen over de aanmelding' })
  name!: string;

  @CodeField(CLOCK_STATES, { label: 'de stand van de klok', example: 'running' })
  state!: ClockState;

  @CodeField(MOVE_EFFECTS, { label: 'wat er met de datum gebeurt', example: 'earlier' })
  effect!: MoveEffect;

  @NestedField(() => ClockEndResponse, { label: 'zoals het nu is' })
  current!: ClockEndResponse;

  @NestedField(() => ClockEndResponse, { label: 'zoals het met deze versie zou zijn' })
  proposed!: ClockEndResponse;

  @TextField({ label: 'waarom', max: 400, example: 'De termijn wordt 1 werkdag in plaats van 2 werkdagen.' })
  why!: string;

  @NestedField(() => TermExplanationLineResponse, { label: 'de uitleg van de nieuwe datum', array: true, max: 10_000 })
  explanation!: TermExplanationLineResponse[];
}

export class PreviewedCaseResponse {
  @IdField({ label: 'de casus' })
  caseId!: string;

  @TextField({ label: 'het kenmerk', max: 40, example: 'ME-2026-000123' })
  reference!: string;

  @CountField({ label: 'de versie waaronder de casus nu loopt', min: 1, max: MOST, example: 1 })
  policyVersion!: number;

  @NestedField(() => PreviewedClockResponse, { label: 'de klokken', array: true, max: 1000 })
  clocks!: PreviewedClockResponse[];
}

export class PreviewTotalsResponse {
  @CountField({ label: 'hoeveel lopende casussen er zijn', min: 0, max: MOST, example: 112 })
  cases!: number;

  @CountField({ label: 'hoeveel casussen een andere datum of termijn krijgen', min: 0, max: MOST, example: 5 })
  casesThatChange!: number;

  @CountField({ label: 'hoeveel klokken veranderen', min: 0, max: MOST, example: 6 })
  clocksThatChange!: number;

  @CountField({ label: 'hoeveel klokken stilstaan en daarna een andere termijn hebben', min: 0, max: MOST, example: 1 })
  clocksPaused!: number;

  @CountField({ label: 'hoeveel klokken met deze versie al voorbij zouden zijn', min: 0, max: MOST, example: 1 })
  clocksAlreadyPassed!: number;
}

/** A page of the cases, with what the whole region would see. */
export class PolicyPreviewResponse {
  @CountField({ label: 'de versie', min: 1, max: MOST, example: 2 })
  version!: number;

  @MomentField({ label: 'het moment van deze vooruitblik' })
  at!: string;

  @NestedField(() => PreviewTotalsResponse, { label: 'de aantallen' })
  totals!: PreviewTotalsResponse;

  @CountField({ label: 'hoeveel casussen in de lijst staan', min: 0, max: MOST, example: 5 })
  count!: number;

  @TextField({ label: 'adres van de volgende pagina', max: 500, example: '/v1/policies/2/previews', optional: true })
  next!: string | null;

  @TextField({ label: 'adres van de vorige pagina', max: 500, example: '/v1/policies/2/previews', optional: true })
  previous!: string | null;

  @NestedField(() => PreviewedCaseResponse, { label: 'de casussen', array: true, max: 100 })
  results!: PreviewedCaseResponse[];
}
