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

/**
 * Whether what was given to somebody in a role is this person's now: their own, or of somebody for whom they act. A seat of
 * an expert was given to one person, after weighing independence and load: nobody has it by standing in.
 */
export const isTheirs = (
  { id, standsInFor }: Pick<Person, 'id' | 'standsInFor'>,
  { userId, role }: { userId: string | null; role: Role },
): boolean => userId !== null && (userId === id || (role !== 'expert' && standsInFor.includes(userId)));

/** What somebody is in their own region only, whatever part they have in a case of another one. */
export const ROLES_OF_ONE_REGION: readonly Role[] = ['coordinator', 'regionAdmin'];
