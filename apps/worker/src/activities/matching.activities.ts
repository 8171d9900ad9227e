import { Injectable } from '@nestjs/common';
import type { TeamQuestion, TeamSolution } from '#contracts/teams';
import { AssemblyRunsRepository } from '#persistence/assembly-runs/assembly-runs.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { Solver } from '#solver/solver';
import type { MatchingPort } from '#workflows/activities';
import { NO_WISHES } from '../matching/attempts.js';
import { deviationOf } from '../matching/deviation.js';
import type { Grounds } from '../matching/grounds.js';
import { readGrounds } from '../matching/read-grounds.js';
import { runOf } from '../matching/run-of.js';
import { advisersFrom, nobodyFound, teamFrom } from '../matching/team-from.js';
import { type Solved, TeamSearch } from '../matching/team-search.js';

@Injectable()
export class MatchingActivities implements MatchingPort {
  constructor(
    private readonly runs: AssemblyRunsRepository,
    private readonly policies: PoliciesRepository,
    private readonly solver: Solver,
  ) {}

  async findTeam(question: TeamQuestion): Promise<TeamSolution> {
    const policy = await this.policies.find(question.regionId, question.policyVersion);
    if (!policy) throw new Error(`Region ${question.regionId} has no policy ${question.policyVersion}.`);
    const started = performance.now();
    const grounds = await this.runs.atOneMoment((snapshot) => readGrounds(snapshot, question, policy));
    const search = new TeamSearch(this.solver, question, policy, grounds);
    const wishes = question.beyond?.wanted ?? NO_WISHES;
    const solved = await search.find(wishes);
    // Whoever or whatever is wanted and cannot be had stands in the way by itself: there is no problem to solve.
    if (!solved) return nobodyFound({ ...question, pool: grounds.pool }, [{ rule: 'H9' }]);
    const run = runOf(question, solved, performance.now() - started);
    const best = isNothing(wishes) ? null : await search.find(NO_WISHES);
    await this.runs.store(run);
    return {
      ...teamFrom(question, solved.result, grounds),
      found: {
        runId: run.id,
        optimal: solved.optimal,
        slot: slotOf(solved, grounds),
        advisers: advisersFrom(question, grounds.candidates),
        deviation: best && solved.result.outcome === 'team' ? deviationOf(solved.result, best.result) : null,
        passedOver: grounds.passedOver,
      },
    };
  }
}

function isNothing({ mustInclude, mustExclude, slotId }: typeof NO_WISHES): boolean {
  return mustInclude.length === 0 && mustExclude.length === 0 && slotId === null;
}

function slotOf({ result }: Solved, { slots: { free, current, wanted } }: Grounds) {
  if (result.outcome === 'infeasible' || result.slot === null) return null;
  return [...free, current, wanted].find((slot) => slot?.id === result.slot) ?? null;
}
