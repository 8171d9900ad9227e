import type { Role } from '#contracts/codes';

/** Who can have tasks, in the order in which somebody with several roles acts. */
export const WORKERS: readonly [Role, ...Role[]] = [
  'coordinator',
  'casusinbrenger',
  'expert',
  'mandateHolder',
  'provider',
  'regievoerder',
  'regionAdmin',
  'auditor',
];

/** Who divides the work of others. */
export const DIVIDERS: readonly [Role, ...Role[]] = ['coordinator', 'regionAdmin'];
