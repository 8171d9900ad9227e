import type { Role } from '#contracts/codes';

/** Who asks for work: for themselves and those for whom they act, in their roles and their region. */
export interface Worker {
  userId: string;
  standsInFor: readonly string[];
  roles: readonly Role[];
  regionId: string;
}

/** Everybody whose work is this worker's now, but for that of a seat in a team of experts. */
export const actsFor = ({ userId, standsInFor }: Worker): string[] => [userId, ...standsInFor];

/** Whose tasks: my own, those that my team has not divided, both, or what colleagues in the region hold. */
export type TaskScope =
  { whose: 'mine' | 'team' | 'both' } | { whose: 'colleagues'; /** Of one of them. */ ownerId?: string };
