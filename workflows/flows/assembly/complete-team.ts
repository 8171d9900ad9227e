import type { Move } from '../../case-escalation/move.js';
import { settle } from '../../case-escalation/tasks.js';
import { planReservedMeeting } from './meeting.js';
import { currentProposal, hasAccepted } from './team-view.js';
import { stopWatchingPool } from './watch-pool.js';

/** Whoever fell out after the team was confirmed is replaced: the team is whole again without being confirmed once more. */
export function completeLate(move: Move): void {
  const proposal = currentProposal(move);
  if (move.case.phase !== 'deliberation' || proposal?.status !== 'invited' || !hasAccepted(move, proposal)) return;
  move.revise('teamProposal', proposal.id, { status: 'confirmed' });
  settle(move, move.case.id, ['assembleTeam', 'widenPool']);
  stopWatchingPool(move, 'met');
  planReservedMeeting(move);
  move.event('teamConfirmed', { subject: { record: 'teamProposal', id: proposal.id } });
}
