import type { AssemblyExpert, AssemblyProblem } from '#contracts/assembly';
import type { RegionPolicy } from '#contracts/policies';
import type { TeamQuestion } from '#contracts/teams';
import type { ExpertCandidate } from '#persistence/experts/candidates';

/**
 * The team problem of a case from its tables. Who sits already counts as available: their own acceptance may not push
 * them out. Somebody named who is not in the pool makes the problem unsolvable, and says so by rule H9.
 */
export function buildProblem(question: TeamQuestion, policy: RegionPolicy, pool: ExpertCandidate[]): AssemblyProblem {
  const present = pool.filter(({ id, absent }) => !absent || question.mustInclude.includes(id));
  const known = new Set(present.map(({ id }) => id));
  return {
    requirements: question.requirements,
    team: policy.team[question.track],
    involvedOrganisations: question.involvedOrganisationIds,
    slots: [],
    experts: present.map((candidate) => toExpert(candidate, known)),
    mustInclude: question.mustInclude,
    mustExclude: question.mustExclude.filter((id) => known.has(id)),
  };
}

export function missingFrom(question: TeamQuestion, pool: ExpertCandidate[]): string[] {
  return question.mustInclude.filter((id) => !pool.some((candidate) => candidate.id === id));
}

function toExpert({ userId: _user, absent: _absent, ...expert }: ExpertCandidate, known: Set<string>): AssemblyExpert {
  return { ...expert, availableSlots: [], mayNotSitWith: expert.mayNotSitWith.filter((id) => known.has(id)) };
}
