import type { CaseRecord } from '#contracts/cases';
import type { Role } from '#contracts/codes';
import type { AccessFacts } from './access-facts.js';
import { partsOf } from './case-view.js';
import { onlyFields } from './only-fields.js';
import type { Person } from './person.js';

/**
 * What of the case itself is shown to whom something is asked: where it stands and whom to call. No gemeente: no place
 * smaller than the region. Not who brought it in, and not whom it waits for.
 */
const FIELDS = [
  ...['id', 'reference', 'regionId', 'track', 'anonymous', 'urgent', 'phase', 'coordinatorId', 'policyVersion'],
  ...['submittedAt', 'mainTaskId'],
];

/** What says something about the child without saying who it is. */
export interface AboutChild {
  /** The age group and the domains of life. */
  profile: boolean;
  /** The question to the team, without the names that are known. */
  question: boolean;
}

/** The case as somebody sees it who was asked something. */
export const askedCase = <C extends CaseRecord>(record: C, { profile }: Pick<AboutChild, 'profile'>): C =>
  onlyFields(record, profile ? [...FIELDS, 'problemDomains'] : FIELDS);

const NEEDS_PROFILE: readonly Role[] = ['expert', 'mandateHolder', 'provider'];

/** What an asked person learns about the child. Only the invited expert sees the question. */
export function aboutChild(person: Person, facts: AccessFacts): AboutChild {
  const parts = partsOf(person, facts);
  return {
    profile: parts.some(({ role }) => NEEDS_PROFILE.includes(role)),
    question: !facts.restricted && parts.some(({ role, view }) => role === 'expert' && view === 'asked'),
  };
}
