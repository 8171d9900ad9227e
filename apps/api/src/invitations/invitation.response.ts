import {
  DECLINE_REASONS,
  INTERESTS,
  INVITATION_STATUSES,
  type Interest,
  type InterestDeclaration,
  type InvitationRecord,
  type InvitationStatus,
} from '#contracts/teams';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, FlagField, IdField, MomentField, NestedField, TextField } from '../http/fields.js';
import { ChosenSlotResponse } from '../team-proposals/chosen-slot.response.js';
import { DomainCodes } from '../http/domain-code-field.js';

export class DeclaredInterestResponse implements InterestDeclaration {
  @IdField({ label: 'de organisatie' })
  organisationId!: string;

  @CodeField(INTERESTS, { label: 'het belang' })
  interest!: Interest;
}

export class InvitationResponse extends CaseRecordResponse implements InvitationRecord {
  @IdField({ label: 'het teamvoorstel' })
  proposalId!: string;

  @IdField({ label: 'de deskundige' })
  expertId!: string;

  @IdField({ label: 'de gebruiker' })
  userId!: string;

  @IdField({ label: 'de organisatie' })
  organisationId!: string;

  @DomainCodes({ label: 'de domeinen waarvoor zij gevraagd worden' })
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

  @NestedField(() => ChosenSlotResponse, { label: 'het moment van het overleg', optional: true })
  slot!: ChosenSlotResponse | null;

  @FlagField({ label: 'of zij meebeslissen' })
  vote!: boolean;

  @NestedField(() => DeclaredInterestResponse, { label: 'de gemelde belangen', array: true, min: 0 })
  interests!: DeclaredInterestResponse[];
}
