import { Injectable } from '@nestjs/common';
import type { Deviation } from '#contracts/teams';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { mentionedIn, named, obstaclesOf } from './found-team.js';
import type { ReasonsResponse } from './reasons.response.js';
import { type ProposalRun, type RunNames, TeamRuns } from './team-run.js';
import { widerPool } from './wider-pool.js';
import { deviationSentence } from './words/deviation-words.js';
import { memberSentences } from './words/member-words.js';
import { proofSentence } from './words/proof-words.js';
import { RULE_WORDS } from './words/rule-words.js';
import { termSentence } from './words/term-words.js';

/** Says why it is this team, or why there is none: from what was stored when it was found. */
@Injectable()
export class TeamReasonsService {
  constructor(
    private readonly runs: TeamRuns,
    private readonly records: CaseRecordsRepository,
  ) {}

  /** @throws 404, and 409 for a proposal of which no run was kept */
  async explain(user: SignedInUser, caseId: string, proposalId: string): Promise<ReasonsResponse> {
    const found = await this.runs.read(user, caseId, proposalId);
    const { proposal, run } = found;
    const { problem, result } = run;
    const experts = [...membersIn(proposal), ...mentionedIn(run)];
    const names = await this.runs.names(found, experts, slotsOf(proposal.deviation));
    const infeasible = result.outcome === 'infeasible';
    return {
      optimal: result.optimal,
      proof: proofSentence({ result, experts: problem.experts.length, slots: problem.slots.length }),
      members: membersOf(found, names),
      advisers: proposal.advisers.map(({ expertId, covers }) => ({
        ...named(expertId, names),
        ...{ covers, sentences: ['Heeft een belang bij de casus, en denkt mee zonder stem.'] },
      })),
      deviation: proposal.deviation && deviationSentence(proposal.deviation, run, names.words),
      reason: proposal.reason,
      afterTerm: termSentence(run),
      obstacles: obstaclesOf(run, names),
      widerPool: infeasible ? widerPool(proposal.pool, await this.records.list('clock', caseId), run.wider) : null,
      rules: Object.values(RULE_WORDS),
      ...{ at: run.at, solver: run.solver, milliseconds: run.milliseconds },
    };
  }
}

function membersOf({ proposal, run }: ProposalRun, names: RunNames) {
  const team = { ...run, memberIds: proposal.members.map(({ expertId }) => expertId) };
  const known = new Map(run.problem.experts.map((expert) => [expert.id, expert]));
  return proposal.members.map(({ expertId, covers }) => {
    const expert = known.get(expertId);
    const sentences = expert ? memberSentences(expert, team, names.words) : [];
    return { ...named(expertId, names), covers, sentences };
  });
}

const membersIn = ({ members, advisers, deviation }: ProposalRun['proposal']): string[] => [
  ...[...members, ...advisers].map(({ expertId }) => expertId),
  ...(deviation?.bestExpertIds ?? []),
];

const slotsOf = (deviation: Deviation | null): string[] =>
  [deviation?.theirs, deviation?.best].filter((figure) => typeof figure === 'string');
