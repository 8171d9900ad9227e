import { type AssemblyExpert, type AssemblyProblem } from '#contracts/assembly';

/** A hard rule that can keep one expert out whoever the others are. */
export type ExclusionRule = 'H3' | 'H4' | 'H5' | 'H9';

/** Says for each expert which rule of H3, H4 and H9 keeps that expert out in every slot: the first in that order, or none. */
export function exclusionOf(
  problem: Pick<AssemblyProblem, 'involvedOrganisations' | 'mustExclude'>,
): (expert: AssemblyExpert) => Exclude<ExclusionRule, 'H5'> | undefined {
  const involved = new Set(problem.involvedOrganisations);
  const unwanted = new Set(problem.mustExclude);
  return (expert) => {
    if (expert.declaredConflict || involved.has(expert.organisation)) return 'H3';
    if (expert.activeCases >= expert.maxActiveCases) return 'H4';
    return unwanted.has(expert.id) ? 'H9' : undefined;
  };
}

/** H5 over all slots: whether the expert can come in at least one; without a slot to choose everybody can. */
export function canComeSometime(expert: AssemblyExpert, slots: AssemblyProblem['slots']): boolean {
  return slots.length === 0 || slots.some(({ id }) => expert.availableSlots.includes(id));
}
