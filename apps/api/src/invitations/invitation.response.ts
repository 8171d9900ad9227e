import { DECLINE_REASONS, INVITATION_STATUSES, type InvitationRecord, type InvitationStatus } from '#contracts/teams';
import { EXPERT_DOMAINS } from '#domain/policy/expert-domains';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, IdField, MomentField, TextField } from '../http/fields.js';

export class InvitationResponse extends CaseRecordResponse implements InvitationRecord {
  @IdField({ label: 'het teamvoorstel' })
  proposalId!: string;

  @IdField({ label: 'de deskundige' })
  expertId!: string;

  @IdField({ label: 'de gebruiker' })
  userId!: string;

  @IdField({ label: 'de organisatie' })
  organisationId!: string;

  @CodeField(EXPERT_DOMAINS, { label: 'de domeinen', array: true, optional: true })
  covers!: string[];

  @CodeField(INVITATION_STATUSES, { label: 'de status' })
  status!: InvitationStatus;

  @MomentField({ label: 'het moment van de uitnodiging' })
  invitedAt!: string;

  @MomentField({ label: 'het moment van het antwoord', optional: true })
  answeredAt!: string | null;

  @CodeField(DECLINE_REASONS, { label: 'de reden van afzeggen', optional: true })
  declineReason!: InvitationRecord['declineReason'];

  @TextField({ label: 'de toelichting', max: 2000, example: 'Na 8 december kan ik wel.', optional: true })
  note!: string | null;
}
