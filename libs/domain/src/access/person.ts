import type { Role } from '#contracts/codes';

/** Who asks, as far as it decides what they may see and do. */
export interface Person {
  id: string;
  /** For whom they act now, by absence or departure. */
  standsInFor: readonly string[];
  roles: readonly Role[];
  regionId: string;
  organisationId: string | null;
}

/** They themselves, and everybody for whom they act now. */
export const peopleOf = ({ id, standsInFor }: Pick<Person, 'id' | 'standsInFor'>): string[] => [id, ...standsInFor];

/** What somebody is in their own region only, whatever part they have in a case of another one. */
export const ROLES_OF_ONE_REGION: readonly Role[] = ['coordinator', 'regionAdmin'];
