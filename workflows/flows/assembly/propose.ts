import type { TeamProposalRecord, TeamSolution } from '#contracts/teams';
import type { Move } from '../../case-escalation/move.js';

/** Puts what the matching found beside the case; an earlier proposal that nobody was invited for lapses. */
export function propose(move: Move, team: TeamSolution): TeamProposalRecord {
  for (const { id } of move.where('teamProposal', ({ status }) => status === 'proposed' || status === 'infeasible')) {
    move.revise('teamProposal', id, { status: 'superseded' });
  }
  const proposal = move.put('teamProposal', {
    id: move.newId(),
    caseId: move.case.id,
    status: team.outcome === 'team' ? 'proposed' : 'infeasible',
    pool: team.pool,
    requirements: team.requirements,
    members: team.members,
    objectives: team.objectives,
    relaxations: team.relaxations,
    proposedAt: move.at,
  });
  const subject = { record: 'teamProposal', id: proposal.id } as const;
  move.event(team.outcome === 'team' ? 'teamProposed' : 'noTeamFound', { subject, reasonCode: team.pool });
  return proposal;
}
