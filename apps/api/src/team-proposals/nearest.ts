import type { AssemblyExpert, AssemblyProblem, AssemblyRelaxation } from '#contracts/assembly';
import { canComeSometime, exclusionOf } from '#domain/assembly/exclusions';

/** More names than a coordinator can call. */
const MOST = 5;

/** Who come nearest to a requirement that is in the way: whom no rule keeps out, at the best level there is; a few. */
export function nearestTo(relaxation: AssemblyRelaxation, problem: AssemblyProblem): AssemblyExpert[] {
  if (!('requirement' in relaxation) || relaxation.bestAvailable.level === 0) return [];
  const { requirement, bestAvailable } = relaxation;
  const excluded = exclusionOf(problem);
  const has = ({ domains }: AssemblyExpert) =>
    domains.some(({ domain, level }) => domain === requirement.domain && level === bestAvailable.level);
  return problem.experts
    .filter((expert) => has(expert) && !excluded(expert) && canComeSometime(expert, problem.slots))
    .slice(0, MOST);
}
