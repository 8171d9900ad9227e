import { type Role, ROLES } from '#contracts/codes';
import type { AccountInList } from '#persistence/users/accounts.repository';
import { CodeField, FlagField, IdField, MomentField, TextField } from '../http/fields.js';

/** An account as administrators see it. */
export class UserResponse {
  @IdField({ label: 'de gebruiker' })
  id!: string;

  @TextField({ label: 'de naam', max: 200, example: 'J. Bos' })
  displayName!: string;

  @CodeField(ROLES, { label: 'de rollen', array: true, min: 0, example: ['coordinator'] })
  roles!: Role[];

  @IdField({ label: 'de organisatie', optional: true })
  organisationId!: string | null;

  @TextField({ label: 'de naam van de organisatie', max: 200, optional: true, example: 'Gemeente Oeverdam' })
  organisationName!: string | null;

  @FlagField({ label: 'of het account gesloten is' })
  disabled!: boolean;

  @MomentField({ label: 'het moment waarop het account is gesloten', optional: true })
  disabledAt!: string | null;

  @MomentField({ label: 'het moment waarop deze persoon het laatst in een browser werkte', optional: true })
  lastSeenAt!: string | null;
}

export const toUser = (account: AccountInList): UserResponse => ({ ...account, disabled: account.disabledAt !== null });
