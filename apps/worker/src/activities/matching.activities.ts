import { Injectable } from '@nestjs/common';
import type { RegionPolicy } from '#contracts/policies';
import { POOLS, type SittersQuestion, type TeamQuestion, type TeamSolution, type WiderLook } from '#contracts/teams';
import { areSameRequirements } from '#domain/policy/same-requirements';
import { AssemblyRunsRepository } from '#persistence/assembly-runs/assembly-runs.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { Solver } from '#solver/solver';
import type { MatchingPort, SittersPort } from '#workflows/activities';
import { grantable, NO_WISHES, type Wishes, wishesOf } from '../matching/attempts.js';
import { deviationOf } from '../matching/deviation.js';
import type { Grounds } from '../matching/grounds.js';
import { readGrounds } from '../matching/read-grounds.js';
import { runOf } from '../matching/run-of.js';
import { advisersFrom, nobodyFound, teamFrom } from '../matching/team-from.js';
import { type Solved, TeamSearch } from '../matching/team-search.js';
import { timeLeft } from '../matching/time-left.js';

/** What a look beside the team is taken with, and the looks before it. */
interface Looks {
  question: TeamQuestion;
  policy: RegionPolicy;
  grounds: Grounds;
  before: (Solved | null)[];
  signal: AbortSignal | undefined;
}

@Injectable()
export class MatchingActivities implements MatchingPort, SittersPort {
  constructor(
    private readonly runs: AssemblyRunsRepository,
    private readonly policies: PoliciesRepository,
    private readonly solver: Solver,
  ) {}

  /** @param signal says that nobody waits for the team any more: what is not solved yet is given up */
  async findTeam(question: TeamQuestion, signal?: AbortSignal): Promise<TeamSolution> {
    const policy = await this.policies.find(question.regionId, question.policyVersion);
    if (!policy) throw new Error(`Region ${question.regionId} has no policy ${question.policyVersion}.`);
    const started = performance.now();
    const { search, grounds } = await this.look(question, policy);
    const { wishes, unmet } = grantable(question, grounds, wishesOf(question));
    const solved = await search.find(wishes, policy.assembly.timeLimitMs, signal);
    if (!solved) return nobodyFound({ ...question, pool: grounds.pool }, [{ rule: 'H9' }]);
    const milliseconds = performance.now() - started;
    const best = await this.withoutWishes({ question, policy, grounds, before: [solved], signal }, wishes);
    const looks = { question, policy, grounds, before: [solved, best], signal };
    const wider = solved.result.outcome === 'infeasible' ? await this.lookWider(looks) : null;
    const run = runOf(question, solved, { wider, milliseconds, grounds });
    await this.runs.store(run);
    return {
      ...teamFrom(question, solved.result, grounds),
      found: {
        runId: run.id,
        optimal: solved.optimal,
        slot: slotOf(solved, grounds),
        advisers: advisersFrom(question, grounds.candidates),
        deviation: best && deviationOf(solved, best),
        passedOver: grounds.passedOver,
        ...(unmet && { unmet }),
      },
    };
  }

  readSitters(question: SittersQuestion): Promise<string[]> {
    return this.runs.sitters(question);
  }

  /** The best team if the coordinator had asked for nothing, in the same pool at the same moment; null where they did not. */
  private withoutWishes({ question, policy, grounds, before, signal }: Looks, wishes: Wishes): Promise<Solved | null> {
    const { requirements } = question;
    const proposed = question.beyond?.proposed ?? requirements;
    if (isNothing(wishes) && areSameRequirements(requirements, proposed)) return Promise.resolve(null);
    const search = new TeamSearch(this.solver, { ...question, requirements: proposed }, policy, grounds);
    return search.find(NO_WISHES, timeLeft(policy, before), signal);
  }

  private async look(question: TeamQuestion, policy: RegionPolicy): Promise<{ search: TeamSearch; grounds: Grounds }> {
    const grounds = await this.runs.atOneMoment((snapshot) => readGrounds(snapshot, question, policy));
    return { search: new TeamSearch(this.solver, question, policy, grounds), grounds };
  }

  /** What the next pool would give, for who must decide whether to wait for it. Nobody in it is asked anything yet. */
  private async lookWider({ question, policy, grounds: { pool: from }, ...looks }: Looks): Promise<WiderLook | null> {
    const pool = POOLS[POOLS.indexOf(from) + 1];
    if (!pool || !question.beyond) return null;
    const { search, grounds } = await this.look({ ...question, pool }, policy);
    const { wishes } = grantable(question, grounds, wishesOf(question));
    const result = (await search.find(wishes, timeLeft(policy, looks.before), looks.signal))?.result;
    return { pool: grounds.pool, size: result?.outcome === 'team' ? result.members.length : null };
  }
}

function isNothing({ mustInclude, mustExclude, slotId }: typeof NO_WISHES): boolean {
  return mustInclude.length === 0 && mustExclude.length === 0 && slotId === null;
}

function slotOf({ result }: Solved, { slots: { free, current, wanted } }: Grounds) {
  if (result.outcome === 'infeasible' || result.slot === null) return null;
  return [...free, current, wanted].find((slot) => slot?.id === result.slot) ?? null;
}
