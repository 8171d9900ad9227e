import { IdField } from '../http/fields.js';

export class InviteTeamDto {
  @IdField({ label: 'het teamvoorstel' })
  proposalId!: string;
}
