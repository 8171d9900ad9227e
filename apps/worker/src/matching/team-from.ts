import type { AssemblyRelaxation, AssemblyResult } from '#contracts/assembly';
import type { TeamMember, TeamQuestion, TeamSolution } from '#contracts/teams';
import type { ExpertCandidate } from '#persistence/experts/candidates';

/** What the solver found, in the words of the case: who they are as users, and for whom they work. */
export function teamFrom(question: TeamQuestion, result: AssemblyResult, candidates: ExpertCandidate[]): TeamSolution {
  if (result.outcome === 'infeasible') return nobodyFound(question, result.relaxations);
  const members = result.members.map((member): TeamMember => {
    const { id, userId, organisation } = candidates.find((candidate) => candidate.id === member.expert)!;
    return { expertId: id, userId, organisationId: organisation, covers: member.covers };
  });
  const { pool, requirements } = question;
  return { pool, requirements, outcome: 'team', members, objectives: result.objectives, relaxations: [] };
}

export function nobodyFound({ pool, requirements }: TeamQuestion, relaxations: AssemblyRelaxation[]): TeamSolution {
  return { pool, requirements, outcome: 'infeasible', members: [], objectives: null, relaxations };
}
