import { Injectable } from '@nestjs/common';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { RunResponse } from './run.response.js';
import { shownProblem, shownResult } from './shown-run.js';
import { TeamRuns } from './team-run.js';

/** Shows how a team was found: what was asked of the solver, and what it answered. */
@Injectable()
export class RunsService {
  constructor(
    private readonly runs: TeamRuns,
    private readonly experts: ExpertsRepository,
  ) {}

  /** @throws 404, and 409 for a proposal of which no run was kept */
  async show(user: SignedInUser, caseId: string, proposalId: string): Promise<RunResponse> {
    const found = await this.runs.read(user, caseId, proposalId);
    const { id, at, solver, milliseconds, problem, result } = found.run;
    const regions = await this.experts.regionsOf(problem.experts.map((expert) => expert.id));
    const { pool, optimal } = found.proposal;
    return {
      ...{ id, at, pool, solver, milliseconds, optimal },
      problem: shownProblem(found, regions),
      result: shownResult(result),
    };
  }
}
