import type { TeamProposalRecord, TeamSolution, TeamWanted } from '#contracts/teams';
import type { Move, Words } from '../../case-escalation/move.js';
import { stillWanted } from './team-view.js';
import { watchPool, watchUnwatched } from './watch-pool.js';

interface ProposalDetails {
  wanted?: TeamWanted;
  words?: Words;
  /** Whether a wider pool is told of already. */
  isTold?: boolean;
}

/** Puts what the matching found beside the case; an earlier proposal that nobody was invited for lapses. */
export function propose(
  move: Move,
  team: TeamSolution,
  { wanted = stillWanted(move), words, isTold = false }: ProposalDetails = {},
): TeamProposalRecord {
  for (const { id } of move.where('teamProposal', ({ status }) => status === 'proposed' || status === 'infeasible')) {
    move.revise('teamProposal', id, { status: 'superseded' });
  }
  const { pool, requirements, members, objectives, relaxations, found } = team;
  const proposal = move.put(
    'teamProposal',
    {
      id: move.newId(),
      caseId: move.case.id,
      status: team.outcome === 'team' ? 'proposed' : 'infeasible',
      ...{ pool, requirements, members, objectives, relaxations },
      proposedAt: move.at,
      runId: found?.runId ?? null,
      optimal: found?.optimal ?? true,
      slot: found?.slot ?? null,
      advisers: found?.advisers ?? [],
      deviation: found?.deviation ?? null,
      wanted: found ? wanted : null,
    },
    words,
  );
  if (found && found.passedOver.length > 0) {
    if (!isTold) move.event('poolWidened', { reasonCode: pool });
    watchPool(move);
  } else if (!isTold && move.facts.watchesPools && team.outcome === 'infeasible') watchUnwatched(move, pool);
  const subject = { record: 'teamProposal', id: proposal.id } as const;
  move.event(team.outcome === 'team' ? 'teamProposed' : 'noTeamFound', { subject, reasonCode: pool });
  return proposal;
}
