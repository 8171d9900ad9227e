import { IdField, TextField } from '../http/fields.js';

export class InviteTeamDto {
  @IdField({ label: 'het teamvoorstel' })
  proposalId!: string;

  @TextField({
    label: 'de vraag aan de deskundigen',
    note: 'zonder namen en plaatsen',
    max: 2000,
    example: 'Wat heeft dit kind nodig om thuis te kunnen blijven wonen?',
  })
  question!: string;
}
