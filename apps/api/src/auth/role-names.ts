import type { Role } from '#contracts/codes';

/** Roles as people say them. */
export const ROLE_NAMES: Record<Role, string> = {
  casusinbrenger: 'casusinbrenger',
  coordinator: 'coördinator',
  expert: 'expert',
  mandateHolder: 'mandaathouder',
  provider: 'aanbieder',
  regievoerder: 'regievoerder',
  regionAdmin: 'beheerder',
  auditor: 'auditor',
};
