import { type Role, ROLES } from '#contracts/codes';
import { USER_CHANGES, type UserChangeEntity, type UserChangeKind } from '#persistence/users/user-change.entity';
import { CodeField, IdField, MomentField, TextField } from '../http/fields.js';

/** What an administrator did to an account, and why. */
export class UserChangeResponse {
  @IdField({ label: 'de wijziging' })
  id!: string;

  @CodeField(USER_CHANGES, { label: 'wat er gebeurde: account gegeven, rollen, gesloten, geopend', example: 'roles' })
  kind!: UserChangeKind;

  @CodeField(ROLES, { label: 'de rollen vanaf toen', array: true, min: 0, example: ['coordinator'] })
  roles!: Role[];

  @IdField({ label: 'de organisatie vanaf toen', optional: true })
  organisationId!: string | null;

  @TextField({ label: 'de reden', max: 4000, optional: true, example: 'Wordt ook regievoerder.' })
  reason!: string | null;

  @IdField({ label: 'wie dit deed' })
  by!: string;

  @MomentField({ label: 'het moment' })
  at!: string;
}

export const toUserChange = ({ regionId: _region, userId: _user, ...change }: UserChangeEntity): UserChangeResponse =>
  change;
