import { CLOCK_KINDS, type ClockKind } from '#contracts/clocks';
import { ROLES, type Role } from '#contracts/codes';
import { EVENT_TYPES } from '#contracts/events';
import { ClockResponse } from '../clocks/clock.response.js';
import { CodeField, CountField, FlagField, IdField, MomentField, NestedField, TextField } from '../http/fields.js';

const MANY = 10_000;

export class EventActorResponse {
  @TextField({
    label: 'de naam; leeg bij een termijn van het systeem',
    max: 200,
    optional: true,
    example: 'A. Coördinator',
  })
  name!: string | null;

  @CodeField([...ROLES, 'system'], { label: 'de rol', example: 'coordinator' })
  role!: Role | 'system';
}

export class EventReasonResponse {
  @TextField({ label: 'de code van de reden', max: 60, optional: true, example: 'accept' })
  code!: string | null;

  @TextField({ label: 'de reden in woorden', max: 8_000, optional: true, example: 'De vraag past bij het team.' })
  words!: string | null;
}

export class EventClockResponse {
  @IdField({ label: 'de termijn' })
  id!: string;

  @CodeField(CLOCK_KINDS, { label: 'de soort termijn', example: 'triage' })
  kind!: ClockKind;

  @TextField({ label: 'waar de termijn over gaat', max: 200, example: 'beslissen over de aanmelding' })
  name!: string;
}

/** One thing that happened to a case: when, what, who, why. */
export class TimelineEventResponse {
  @MomentField({ label: 'wanneer' })
  at!: string;

  @CodeField(EVENT_TYPES, { label: 'de soort gebeurtenis' })
  type!: string;

  @TextField({ label: 'wat er gebeurde', max: 300, example: 'De casus is aangemeld.' })
  text!: string;

  @NestedField(() => EventActorResponse, { label: 'wie' })
  who!: EventActorResponse;

  @TextField({ label: 'wie, en namens wie', max: 500, example: 'K. de Wit, als vervanger van J. Bos' })
  by!: string;

  @NestedField(() => EventReasonResponse, { label: 'waarom' })
  why!: EventReasonResponse;

  @NestedField(() => EventClockResponse, { label: 'de termijn waar het over gaat', optional: true })
  clock!: EventClockResponse | null;
}

/** A clock on the line of time, at the moment on which it ended or will end. */
export class TimelineClockResponse {
  @MomentField({ label: 'wanneer' })
  at!: string;

  @CodeField(['clock'], { label: 'wat dit is' })
  type!: 'clock';

  @FlagField({ label: 'of dit nog komt' })
  upcoming!: boolean;

  @TextField({ label: 'in woorden', max: 9_000, example: 'Overleg en advies: loopt tot ma 7 dec 2026, 17.00 uur.' })
  text!: string;

  @NestedField(() => ClockResponse, { label: 'de termijn' })
  clock!: ClockResponse;
}

/** A list of what happened, and beside it every clock of the case, in order of time. */
export class TimelineResponse {
  @CountField({ label: 'hoeveel gebeurtenissen er zijn', min: 0, max: 1_000_000, example: 1 })
  count!: number;

  @TextField({ label: 'het adres van de volgende bladzijde', max: 2_000, optional: true, example: '/v1/cases' })
  next!: string | null;

  @TextField({ label: 'het adres van de vorige bladzijde', max: 2_000, optional: true, example: '/v1/cases' })
  previous!: string | null;

  @NestedField(() => TimelineEventResponse, { label: 'wat er gebeurde', array: true, min: 0, max: MANY })
  results!: TimelineEventResponse[];

  @NestedField(() => TimelineClockResponse, { label: 'de termijnen', array: true, min: 0, max: MANY })
  clocks!: TimelineClockResponse[];
}
