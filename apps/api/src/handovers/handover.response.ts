import {
  HANDOVER_DECLINE_REASONS,
  HANDOVER_KINDS,
  HANDOVER_STATUSES,
  type HandoverRecord,
  type HandoverStatus,
} from '#contracts/handovers';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, CountField, FlagField, IdField, MomentField, TextField } from '../http/fields.js';

export class HandoverResponse extends CaseRecordResponse implements HandoverRecord {
  @CodeField(HANDOVER_KINDS, { label: 'de soort overdracht' })
  kind!: HandoverRecord['kind'];

  @IdField({ label: 'het onderdeel van de hulp', optional: true })
  elementId!: string | null;

  @IdField({ label: 'wie overdraagt' })
  senderUserId!: string;

  @IdField({ label: 'wie overneemt' })
  receiverUserId!: string;

  @IdField({ label: 'de organisatie die overneemt' })
  receiverOrganisationId!: string;

  @CodeField(HANDOVER_STATUSES, { label: 'de status' })
  status!: HandoverStatus;

  @MomentField({ label: 'het moment van het gesprek', optional: true })
  conversationAt!: string | null;

  @FlagField({ label: 'of het gezin bij het gesprek was', optional: true })
  withFamily!: boolean | null;

  @CountField({ label: 'het aantal afspraken', min: 0, max: 1000 })
  agreements!: number;

  @MomentField({ label: 'het moment van aanbieden', optional: true })
  offeredAt!: string | null;

  @MomentField({ label: 'het moment van het antwoord', optional: true })
  answeredAt!: string | null;

  @CodeField(HANDOVER_DECLINE_REASONS, { label: 'de reden van weigeren', optional: true })
  declineReason!: HandoverRecord['declineReason'];

  @MomentField({ label: 'het moment van terugbellen', optional: true })
  calledAt!: string | null;

  @MomentField({ label: 'de bevestiging van wie overdraagt', optional: true })
  senderConfirmedAt!: string | null;

  @MomentField({ label: 'de bevestiging van wie overneemt', optional: true })
  receiverConfirmedAt!: string | null;

  @TextField({
    label: 'de samenvatting van het gesprek',
    max: 8000,
    example: 'Zij wil eerst komen kijken.',
    optional: true,
  })
  conversation!: string | null;

  @TextField({ label: 'de toelichting bij weigeren', max: 4000, example: 'De groep is vol.', optional: true })
  declineWords!: string | null;

  @TextField({
    label: 'wat bij het terugbellen bleek',
    max: 4000,
    example: 'Zij heeft een vertrouwde begeleider.',
    optional: true,
  })
  callNote!: string | null;
}
