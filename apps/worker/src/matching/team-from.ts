import type { AssemblyRelaxation, AssemblyRequirement, AssemblyResult } from '#contracts/assembly';
import { OMDENKER_DOMAIN, type TeamMember, type TeamQuestion, type TeamSolution } from '#contracts/teams';
import type { ExpertCandidate } from '#persistence/experts/candidates';

/** What the solver found, in the words of the case: who they are as users, and for whom they work. */
export function teamFrom(
  { requirements }: TeamQuestion,
  result: AssemblyResult,
  { pool, candidates }: Pick<TeamSolution, 'pool'> & { candidates: ExpertCandidate[] },
): TeamSolution {
  if (result.outcome === 'infeasible') return nobodyFound({ pool, requirements }, result.relaxations);
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const members = result.members.map(({ expert, covers }) => memberOf(byId.get(expert)!, covers));
  return { pool, requirements, outcome: 'team', members, objectives: result.objectives, relaxations: [] };
}

export function nobodyFound(
  { pool, requirements }: Pick<TeamQuestion, 'pool' | 'requirements'>,
  relaxations: AssemblyRelaxation[],
): TeamSolution {
  return { pool, requirements, outcome: 'infeasible', members: [], objectives: null, relaxations };
}

/** Those whose conflict of interest is overridden, with what they know. Whoever has no account any more attends nothing. */
export function advisersFrom({ beyond, requirements }: TeamQuestion, candidates: ExpertCandidate[]): TeamMember[] {
  const ids = new Set(beyond?.advisers);
  return candidates.filter(({ id }) => ids.has(id)).map((one) => memberOf(one, coveredBy(one, requirements)));
}

function memberOf({ id, userId, organisation }: ExpertCandidate, covers: string[]): TeamMember {
  return { expertId: id, userId, organisationId: organisation, covers };
}

function coveredBy({ domains, omdenker }: ExpertCandidate, requirements: AssemblyRequirement[]): string[] {
  const own = omdenker ? [...domains, { domain: OMDENKER_DOMAIN, level: 1 }] : domains;
  const met = requirements.filter(({ domain, level }) => own.some((it) => it.domain === domain && it.level >= level));
  return [...new Set(met.map(({ domain }) => domain))];
}
