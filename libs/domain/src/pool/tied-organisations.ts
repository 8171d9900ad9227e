/** Two organisations that are not independent of each other; of a subcontract the second works for the first. */
export interface OrganisationTie {
  organisationId: string;
  relatedId: string;
  relation: 'group' | 'subcontractor';
}

/**
 * Everybody who is not independent of what is involved in a case (ALK 353): organisations of one group count as one
 * employer, however long the chain; who works for one of them as a subcontractor, or has one work for it, counts with its
 * own group. A subcontractor of a subcontractor does not.
 */
export function withTied(organisationIds: readonly string[], ties: readonly OrganisationTie[]): string[] {
  const inGroups = ties.filter(({ relation }) => relation === 'group');
  const contracts = ties.filter(({ relation }) => relation === 'subcontractor');
  const groups = closure(new Set(organisationIds), inGroups);
  return [...closure(new Set([...groups, ...beside(groups, contracts)]), inGroups)];
}

function closure(known: Set<string>, ties: readonly OrganisationTie[]): Set<string> {
  const more = beside(known, ties);
  return more.length === 0 ? known : closure(new Set([...known, ...more]), ties);
}

/** What is tied to one of these and is none of them. */
function beside(known: ReadonlySet<string>, ties: readonly OrganisationTie[]): string[] {
  return ties
    .flatMap(({ organisationId, relatedId }) => [
      [organisationId, relatedId] as const,
      [relatedId, organisationId] as const,
    ])
    .filter(([from, to]) => known.has(from) && !known.has(to))
    .map(([, to]) => to);
}
