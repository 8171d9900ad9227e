import type { InvitationRecord } from '#contracts/teams';
import type { Move } from '../../case-escalation/move.js';
import type { CommandRule, FactsQuestion } from '../../case-escalation/rules.js';
import type { CaseView } from '../../case-escalation/view.js';
import { withoutMember } from './invitation-rules.js';
import { askToAssemble, fillSeats, freeSeat } from './invite.js';
import { isTeamMeeting, mayRefill } from './team-meets.js';
import { isMember } from './team-view.js';
import { WithoutSeats } from './without-seats.js';

/**
 * Who is involved turns out to be otherwise than the intake said, at any time while the case is open. Whoever sits in the
 * team and is tied to one of them is out, as by a conflict that somebody told; who attends without a vote may be tied.
 */
export const changeInvolvedOrganisations: CommandRule<'changeInvolvedOrganisations'> = {
  check() {},
  asks(view, { input: { organisationIds, tiedIds } }) {
    return mayRefill(view) ? withoutThese(view, tiedMembers(view, tiedIds), organisationIds) : null;
  },
  decide(move, { input: { organisationIds, tiedIds } }) {
    const leaving = tiedMembers(move, tiedIds);
    move.reviseCase({ involvedOrganisationIds: organisationIds });
    move.event('involvedOrganisationsChanged', { reasonWords: 'reason' });
    if (leaving.length > 0) move.byItself(() => endSeats(move, leaving));
    return { record: 'case', id: move.case.id };
  },
};

/** Who works for one of these organisations, or said to have a tie to one. */
function tiedMembers(view: CaseView, organisationIds: readonly string[]): InvitationRecord[] {
  const isTied = ({ organisationId, interests }: InvitationRecord) =>
    organisationIds.includes(organisationId) ||
    interests.some((told) => told.interest !== 'none' && organisationIds.includes(told.organisationId));
  return view.where('invitation', (invitation) => isMember(invitation) && isTied(invitation));
}

/** One team for all seats that become free, from those who are independent of whoever is involved then. */
function withoutThese(
  view: CaseView,
  [first, ...others]: InvitationRecord[],
  involvedOrganisationIds: string[],
): FactsQuestion | null {
  if (!first) return null;
  const left = new WithoutSeats(
    view,
    others.map(({ id }) => id),
  );
  const asked = withoutMember(left, first);
  return asked?.team ? { ...asked, team: { ...asked.team, involvedOrganisationIds } } : asked;
}

/** Nobody chose this: it follows from who is involved. */
function endSeats(move: Move, leaving: readonly InvitationRecord[]): void {
  for (const { id } of leaving) {
    freeSeat(move, id, { status: 'conflicted', declineReason: 'conflictOfInterest' });
    move.event('conflictFound', { subject: { record: 'invitation', id } });
  }
  if (mayRefill(move)) fillSeats(move);
  else if (isTeamMeeting(move)) askToAssemble(move);
}
