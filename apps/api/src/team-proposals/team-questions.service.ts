import { Injectable } from '@nestjs/common';
import { whatIf } from '#domain/assembly/what-if';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { currentWork } from '#persistence/work/work';
import { Solver } from '#solver/solver';
import { SolverBusy } from '#solver/solver-busy';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { invalidInput, notFound, unavailable } from '../http/problems.js';
import { type Found, mentionedIn, named } from './found-team.js';
import { NotLookedAt } from './not-looked-at.js';
import type { WhatIfResponse, WhyNotResponse } from './suggested-team.response.js';
import { comparisonOf, suggested, whatIfAnswer, whyNotSentence } from './team-answers.js';
import { type ProposalRun, TeamRuns } from './team-run.js';
import { changeOf, whatIfFaults } from './what-if-change.js';
import type { WhatIfDto } from './what-if.dto.js';

/** Answers what people ask about a team, by solving what was stored again: nothing changes, and nobody is asked. */
@Injectable()
export class TeamQuestionsService {
  constructor(
    private readonly runs: TeamRuns,
    private readonly policies: PoliciesRepository,
    private readonly solver: Solver,
    private readonly unlooked: NotLookedAt,
  ) {}

  /**
   * The rule that keeps somebody out, or what a team with them would cost.
   * @throws 404, 409 for a proposal of which no run was kept, 400 for who is no expert, 503 when too much is asked
   */
  async whyNot(user: SignedInUser, caseId: string, proposalId: string, expertId: string): Promise<WhyNotResponse> {
    const found = await this.runs.read(user, caseId, proposalId);
    const { problem } = found.run;
    const expert = problem.experts.find(({ id }) => id === expertId);
    if (!expert) return this.unlooked.explain(found, expertId);
    const why = await this.solve(found, (timeLimitMs) => this.solver.whyNot(problem, expertId, { timeLimitMs }));
    const team = 'team' in why ? why.team : null;
    const members = team?.members.map((member) => member.expert) ?? [];
    const names = await this.runs.names(found, [expertId, ...problem.mustInclude, ...members]);
    return {
      ...named(expertId, names),
      sentence: whyNotSentence(why, found.run, names),
      rule: 'rule' in why ? why.rule : null,
      ...comparisonOf(why, problem),
      team: team && suggested(team, names),
    };
  }

  /** What team there would be if one thing were otherwise; throws as `whyNot`. */
  async whatIf(user: SignedInUser, caseId: string, proposalId: string, change: WhatIfDto): Promise<WhatIfResponse> {
    const found = await this.runs.read(user, caseId, proposalId);
    const faults = whatIfFaults(found.run.problem, change);
    if (faults.length > 0) throw invalidInput(faults);
    const problem = whatIf(found.run.problem, [changeOf(change)]);
    const result = await this.solve(found, (timeLimitMs) => this.solver.solve(problem, { timeLimitMs }));
    const then: Found = { problem, result };
    const names = await this.runs.names(found, [...(change.expertId ? [change.expertId] : []), ...mentionedIn(then)]);
    return whatIfAnswer(change, { now: found.run, then }, names);
  }

  /** No connection waits while a thread solves. */
  private async solve<T>({ case: record }: ProposalRun, work: (timeLimitMs: number) => Promise<T>): Promise<T> {
    const policy = await this.policies.find(record.regionId, record.policyVersion);
    if (!policy) throw notFound();
    await currentWork()?.commit();
    try {
      return await work(policy.assembly.timeLimitMs);
    } catch (error) {
      throw error instanceof SolverBusy ? unavailable() : error;
    }
  }
}
