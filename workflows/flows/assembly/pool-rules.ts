import { endClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import type { ClockRule, CommandRule } from '../../case-escalation/rules.js';
import { sharingQuestion } from '../../case-escalation/sharing.js';
import { escalate, settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { inviteIfShared, tellNobodyFound } from './invite.js';
import { propose } from './propose.js';
import {
  currentProposal,
  isOfThisRelease,
  isAssembling,
  isMember,
  poolOf,
  teamQuestion,
  whileAssembling,
  widerThan,
} from './team-view.js';
import { watchPool } from './watch-pool.js';

export const widenPool: CommandRule<'widenPool'> = {
  needsTeam: true,
  check(view, { input }) {
    whileAssembling(view);
    const pool = poolOf(view);
    const wasOpened = input.pool ? input.pool !== widerThan(pool) : !isOfThisRelease(view) && pool !== 'region';
    if (!widerThan(pool)) refuse('widestPool');
    if (wasOpened) refuse('alreadyDecided', { was: pool });
  },
  asks: wider,
  decide(move) {
    return { record: 'teamProposal', id: widen(move) };
  },
};

/** The term for the whole team is over: what the region cannot cover goes to the wider pool, and the next hears it. */
export const assemblyClock: ClockRule = {
  asks: (view) => (needsMoreThanRegion(view) ? wider(view) : null),
  pass(move, clock) {
    if (needsMoreThanRegion(move)) widen(move);
    escalate(move, clock);
  },
};

/** The wider pool did not give a team in its term either: on to the next, as long as there is one. */
export const widerPoolClock: ClockRule = {
  asks: (view) => (isIncomplete(view) && widerThan(poolOf(view)) ? wider(view) : null),
  pass(move, clock) {
    endClock(move, clock, 'passed');
    if (isIncomplete(move) && widerThan(poolOf(move))) widen(move);
  },
};

function widen(move: Move): string {
  const wasInvited = currentProposal(move) !== undefined;
  const team = move.requireFact('team');
  move.event('poolWidened', { reasonWords: 'reason', reasonCode: team.found && team.pool });
  const proposal = propose(move, team, { isTold: true });
  if (team.found) watchPool(move);
  settle(move, move.case.id, ['widenPool']);
  if (wasInvited && proposal.status === 'proposed') inviteIfShared(move, proposal);
  if (team.found && wasInvited && proposal.status === 'infeasible') tellNobodyFound(move);
  return proposal.id;
}

function wider(view: CaseView) {
  return { team: teamQuestion(view, { pool: widerThan(poolOf(view)) }), ...sharingQuestion(view) };
}

function needsMoreThanRegion(view: CaseView): boolean {
  return poolOf(view) === 'region' && isIncomplete(view);
}

function isIncomplete(view: CaseView): boolean {
  if (!isAssembling(view)) return false;
  const members = currentProposal(view)?.members.length;
  return members === undefined || view.where('invitation', isMember).length < members;
}
