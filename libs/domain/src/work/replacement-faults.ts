import { ROLES, type Role } from '#contracts/codes';

/** What the work of somebody asks of whoever does it instead. */
export interface Work {
  userId: string;
  roles: readonly Role[];
  /** Mandates that are valid in the period. */
  mandates: readonly { functionTitle: string; substituteUserIds: readonly string[] }[];
}

/** Somebody is to do the work of somebody else, for a period or for good. */
export interface Replacement {
  userId: string;
  by: { userId: string; roles: readonly Role[]; machine: boolean };
  /** Who says so. */
  namedBy: string;
  /** `by` is absent in the period, or leaves before it ends. */
  byIsAway: boolean;
  /** The work of the person, and of everybody whose work comes to that person in the period. */
  works: readonly Work[];
}

/** Why somebody cannot do the work of somebody else. */
export type ReplacementFault =
  | { code: 'self' | 'ownName' | 'machine' | 'away' }
  | { code: 'lacksRole'; role: Role }
  | { code: 'notInMandate'; functionTitle: string; hasSubstitutes: boolean };

/**
 * All that stands in the way. Nobody gives themselves the work of somebody else, and with it their dossiers. A circle needs
 * no rule of its own: it would lead through somebody who is away themselves.
 * @param asks `mandates` where deciding about money stays with who is named in a mandate, which no colleague can give
 */
export function replacementFaults(
  { userId, by, namedBy, byIsAway, works }: Replacement,
  asks: 'mandates' | 'roles',
): ReplacementFault[] {
  if (by.userId === userId) return [{ code: 'self' }];
  return [
    ...(by.userId === namedBy ? [{ code: 'ownName' } as const] : []),
    ...(by.machine ? [{ code: 'machine' } as const] : []),
    ...(byIsAway ? [{ code: 'away' } as const] : []),
    ...missingRoles(works, by.roles).map((role) => ({ code: 'lacksRole', role }) as const),
    ...(asks === 'mandates' ? foreignMandates(works, by.userId) : []),
  ];
}

function missingRoles(works: readonly Work[], roles: readonly Role[]): Role[] {
  const asked = new Set(works.flatMap((work) => work.roles));
  return ROLES.filter((role) => asked.has(role) && !roles.includes(role));
}

function foreignMandates(works: readonly Work[], userId: string): ReplacementFault[] {
  return works
    .flatMap(({ mandates }) => mandates)
    .filter(({ substituteUserIds }) => !substituteUserIds.includes(userId))
    .map(({ functionTitle, substituteUserIds }) => ({
      code: 'notInMandate',
      functionTitle,
      hasSubstitutes: substituteUserIds.length > 0,
    }));
}
