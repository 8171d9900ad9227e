import { Injectable } from '@nestjs/common';
import type { TeamQuestion, TeamSolution } from '#contracts/teams';
import { solveAssembly } from '#domain/assembly/solve-assembly';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import type { MatchingPort } from '#workflows/activities';
import { buildProblem, missingFrom } from '../matching/build-problem.js';
import { nobodyFound, teamFrom } from '../matching/team-from.js';

@Injectable()
export class MatchingActivities implements MatchingPort {
  constructor(
    private readonly experts: ExpertsRepository,
    private readonly policies: PoliciesRepository,
  ) {}

  async findTeam(question: TeamQuestion): Promise<TeamSolution> {
    const policy = await this.policies.find(question.regionId, question.policyVersion);
    if (!policy) throw new Error(`Region ${question.regionId} has no policy ${question.policyVersion}.`);
    const pool = await this.experts.candidates(question);
    if (missingFrom(question, pool).length > 0) return nobodyFound(question, [{ rule: 'H9' }]);
    const problem = buildProblem(question, policy, pool);
    const result = solveAssembly(problem, { clock: () => performance.now() });
    return teamFrom(question, result, pool);
  }
}
