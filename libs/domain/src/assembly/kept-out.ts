import { type AssemblyExpert, type AssemblyProblem } from '#contracts/assembly';
import { canComeSometime, type ExclusionRule } from './exclusions.js';

/** Says for each expert all rules of H3, H4, H5 and H9 that keep that expert out of every team, in that order. */
export function rulesAgainst(problem: AssemblyProblem): (expert: AssemblyExpert) => ExclusionRule[] {
  const involved = new Set(problem.involvedOrganisations);
  const unwanted = new Set(problem.mustExclude);
  const breaks: [ExclusionRule, (expert: AssemblyExpert) => boolean][] = [
    ['H3', ({ declaredConflict, organisation }) => declaredConflict || involved.has(organisation)],
    ['H4', ({ activeCases, maxActiveCases }) => activeCases >= maxActiveCases],
    ['H5', (expert) => !canComeSometime(expert, problem.slots)],
    ['H9', ({ id }) => unwanted.has(id)],
  ];
  return (expert) => breaks.filter(([, isBroken]) => isBroken(expert)).map(([rule]) => rule);
}
