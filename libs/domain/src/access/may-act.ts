import type { Role } from '#contracts/codes';
import type { AccessFacts } from './access-facts.js';
import { actingRole } from './acting-role.js';
import { caseView, type CaseView } from './case-view.js';
import type { Person } from './person.js';

/** What somebody wants to do, and when. */
export interface Attempt {
  /** Whom the function is for, in the order in which somebody with several of these roles acts. */
  forRoles: readonly Role[];
  /** RFC 3339 moment. */
  now: string;
}

/** A case that is not theirs does not exist for them; one that they see may still not be theirs to do this with. */
export type Refused = { may: false; because: 'notTheirs' | 'notTheirRole' };
/** Whoever looks in an emergency has no role in the case. */
export type MayRead = { may: true; seen: Exclude<CaseView, { view: 'none' }>; role: Role | null } | Refused;
export type MayAct = { may: true; role: Role } | Refused;

const NOT_THEIRS: Refused = { may: false, because: 'notTheirs' };
const NOT_THEIR_ROLE: Refused = { may: false, because: 'notTheirRole' };

/** Whether somebody may read something of a case, and how much. Who looks in an emergency reads in any of their roles. */
export function mayRead(person: Person, facts: AccessFacts, { forRoles, now }: Attempt): MayRead {
  const seen = caseView(person, facts, now);
  if (seen.view === 'none') return NOT_THEIRS;
  const role = actingRole(forRoles, person, facts);
  const looks = seen.ground === 'emergency' && forRoles.some((each) => person.roles.includes(each));
  return role || looks ? { may: true, seen, role } : NOT_THEIR_ROLE;
}

/**
 * Whether somebody may do something to a case, and as what; whether it can be done now is for its process to say. The
 * region's administrator divides the work of cases without seeing them.
 */
export function mayAct(person: Person, facts: AccessFacts, { forRoles, now }: Attempt): MayAct {
  const role = actingRole(forRoles, person, facts);
  const sees = caseView(person, facts, now).view !== 'none';
  if (!sees && role !== 'regionAdmin') return NOT_THEIRS;
  return role ? { may: true, role } : NOT_THEIR_ROLE;
}
