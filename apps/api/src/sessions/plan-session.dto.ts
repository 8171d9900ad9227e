import { MomentField, TextField } from '../http/fields.js';

export class PlanSessionDto {
  @MomentField({ label: 'het moment van de sessie' })
  plannedAt!: string;

  @TextField({ label: 'de plaats', max: 500, example: 'Gemeentehuis Oeverdam, kamer 2.14' })
  place!: string;
}
