import type { Role } from '#contracts/codes';
import type { AccessFacts } from './access-facts.js';
import { partsOf, supplies } from './case-view.js';
import { ROLES_OF_ONE_REGION, type Person } from './person.js';

/** As what somebody stands in a case: in its region, by their parts in it, and as a contact of who gives help. */
export function rolesInCase(person: Person, facts: AccessFacts): Role[] {
  const ofRegion = person.regionId === facts.regionId ? ROLES_OF_ONE_REGION : [];
  const ofParts = partsOf(person, facts).map(({ role }) => role);
  const ofSupply: Role[] = supplies(person, facts) ? ['provider'] : [];
  const held = new Set([...ofRegion, ...ofParts, ...ofSupply]);
  return person.roles.filter((role) => held.has(role));
}

/**
 * The role in which somebody does something to a case: the first for whom it is that they also have in this case. Being
 * an expert in one case makes nobody the casusinbrenger of it; and who looks in an emergency does nothing.
 * @param forRoles whom the function is for, in order
 * @returns null for who may not
 */
export function actingRole(forRoles: readonly Role[], person: Person, facts: AccessFacts): Role | null {
  const held = rolesInCase(person, facts);
  return forRoles.find((role) => held.includes(role)) ?? null;
}
