import type { InterestDeclaration } from '#contracts/teams';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';

/**
 * Before somebody sits they say of every organisation in the case what ties them to it. Answers that earlier releases
 * recorded say nothing of it.
 * @throws Refusal `interestOpen` when one is left out
 */
export function requireDeclarations(view: CaseView, interests: readonly InterestDeclaration[] | undefined): void {
  const told = interests?.map(({ organisationId }) => organisationId);
  if (told && !view.case.involvedOrganisationIds.every((id) => told.includes(id))) refuse('interestOpen');
}

/** Whether one of the declared ties is to an organisation in the case. */
export function hasConflict(view: CaseView, interests: readonly InterestDeclaration[] = []): boolean {
  const involved = view.case.involvedOrganisationIds;
  return interests.some(({ organisationId, interest }) => interest !== 'none' && involved.includes(organisationId));
}
