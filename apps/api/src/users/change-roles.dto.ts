import { type Role, ROLES } from '#contracts/codes';
import { CodeField, IdField, TextField } from '../http/fields.js';

export class ChangeRolesDto {
  @CodeField(ROLES, { label: 'de rollen', array: true, max: ROLES.length, example: ['coordinator', 'regievoerder'] })
  roles!: Role[];

  @IdField({ label: 'de organisatie waarvoor deze persoon werkt', optional: true })
  organisationId?: string | null;

  @TextField({ label: 'de reden', max: 4000, example: 'Wordt ook regievoerder.' })
  reason!: string;
}
