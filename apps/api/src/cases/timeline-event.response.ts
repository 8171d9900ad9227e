import { ROLES, type Role } from '#contracts/codes';
import { EVENT_TYPES } from '#contracts/events';
import { CodeField, MomentField, NestedField, TextField } from '../http/fields.js';

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

  @NestedField(() => EventReasonResponse, { label: 'waarom' })
  why!: EventReasonResponse;
}
