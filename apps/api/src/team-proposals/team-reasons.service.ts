import { Injectable } from '@nestjs/common';
import type { Deviation } from '#contracts/teams';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { dutchMoment } from '../http/dutch.js';
import { AskedEarlier } from './asked-earlier.js';
import { mentionedIn, named, obstaclesOf } from './found-team.js';
import type { ReasonsResponse } from './reasons.response.js';
import { type ProposalRun, type RunNames, TeamRuns } from './team-run.js';
import { widerPool } from './wider-pool.js';
import { deviationSentence } from './words/deviation-words.js';
import { memberSentences } from './words/member-words.js';
import { proofSentence } from './words/proof-words.js';
import { RULE_WORDS } from './words/rule-words.js';
import { weighedSlots } from './words/slot-words.js';
import { termSentence } from './words/term-words.js';

/** Says why it is this team, or why there is none: from what was stored when it was found. */
@Injectable()
export class TeamReasonsService {
  constructor(
    private readonly runs: TeamRuns,
    private readonly asked: AskedEarlier,
    private readonly records: CaseRecordsRepository,
  ) {}

  /** @throws 404, and 409 for a proposal of which no run was kept */
  async explain(user: SignedInUser, caseId: string, proposalId: string): Promise<ReasonsResponse> {
    const found = await this.runs.read(user, caseId, proposalId);
    const { proposal, run } = found;
    const { problem, result } = run;
    const asked = await this.asked.lookFor(user, found);
    const priced = proposal.deviation ? found : asked;
    const deviation = priced?.proposal.deviation ?? null;
    const experts = [...membersIn(proposal), ...(deviation?.bestExpertIds ?? []), ...mentionedIn(run)];
    const names = await this.runs.names(found, experts, slotsOf(deviation));
    const infeasible = result.outcome === 'infeasible';
    return {
      optimal: proposal.optimal,
      proof: proofSentence({
        ...{ result, optimal: proposal.optimal },
        ...{ experts: problem.experts.length, slots: problem.slots.length },
      }),
      members: membersOf(found, names),
      advisers: proposal.advisers.map(({ expertId, covers }) => ({
        ...named(expertId, names),
        ...{ covers, sentences: ['Heeft een belang bij de casus, en denkt mee zonder stem.'] },
      })),
      deviation: priced && deviationOf(priced, proposal, names),
      reason: asked?.proposal.reason ?? null,
      askedAt: asked?.proposal.proposedAt ?? null,
      afterTerm: termSentence(run),
      slots: weighedSlots(run),
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

/** What it costs that the coordinator asked for something else; of an earlier proposal with the moment of its figures. */
function deviationOf(
  { proposal: { id, deviation, proposedAt }, run }: Pick<ProposalRun, 'proposal' | 'run'>,
  standing: ProposalRun['proposal'],
  { words }: RunNames,
): string | null {
  if (!deviation) return null;
  const sentence = deviationSentence(deviation, run, words);
  return id === standing.id ? sentence : `Zo was het toen u dat vroeg (${dutchMoment(proposedAt)}). ${sentence}`;
}

const membersIn = ({ members, advisers }: ProposalRun['proposal']): string[] =>
  [...members, ...advisers].map(({ expertId }) => expertId);

const slotsOf = (deviation: Deviation | null): string[] =>
  [deviation?.theirs, deviation?.best].filter((figure) => typeof figure === 'string');
