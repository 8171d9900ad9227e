import type { AssemblyRequirement } from '#contracts/assembly';
import type { SessionRecord } from '#contracts/sessions';
import {
  type InvitationRecord,
  type Pool,
  POOLS,
  type TeamProposalRecord,
  type TeamQuestion,
  type TeamWanted,
  type TeamWishes,
} from '#contracts/teams';
import { proposedRequirements } from '#domain/policy/proposed-requirements';
import { termEndsAt } from '#domain/terms/end-of-term';
import { openTasks } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';

/** The proposal that people are being invited for, or were. */
export function currentProposal(view: CaseView): TeamProposalRecord | undefined {
  return view.where('teamProposal', ({ status }) => status === 'invited' || status === 'confirmed').at(-1);
}

export function isSeated({ status }: InvitationRecord): boolean {
  return status === 'invited' || status === 'accepted';
}

/** Those who said yes, also who attend beside the team. */
export function sitting(view: CaseView): InvitationRecord[] {
  return view.where('invitation', ({ status }) => status === 'accepted');
}

/** Whether somebody sits in the team itself, or is asked to. */
export function isMember(invitation: InvitationRecord): boolean {
  return isSeated(invitation) && invitation.vote;
}

/**
 * Who is not asked again by itself: by their last word they said no, kept silent or were replaced; not who never could
 * answer. A coordinator may want them all the same.
 */
export function turnedDown(view: CaseView): string[] {
  const asked = view.where('invitation', ({ status }) => status !== 'withdrawn');
  const latest = new Map(asked.map((invitation) => [invitation.expertId, invitation]));
  return [...latest.values()].filter((invitation) => !isSeated(invitation)).map(({ expertId }) => expertId);
}

/** Whether everybody in a proposal said yes; who attends beside the team need not. */
export function hasAccepted(view: CaseView, { members }: TeamProposalRecord): boolean {
  const accepted = sitting(view).map(({ expertId }) => expertId);
  return members.every(({ expertId }) => accepted.includes(expertId));
}

/** Whether a team is being put together: at first, or again because it has none or somebody fell out before the meeting. */
export function isAssembling(view: CaseView): boolean {
  if (view.case.phase !== 'deliberation') return view.case.phase === 'assembly';
  const proposal = currentProposal(view);
  if (!proposal) return isAskedFor(view);
  return !(proposal.status === 'confirmed' && hasAccepted(view, proposal));
}

/** Whether the coordinator has been asked to put a team together. */
function isAskedFor(view: CaseView): boolean {
  return openTasks(view, view.case.id, ['assembleTeam']).length > 0;
}

/** @throws Refusal `notInThisPhase` when no team is being put together */
export function whileAssembling(view: CaseView): void {
  if (!isAssembling(view)) refuse('notInThisPhase', { was: view.case.phase });
}

/** A meeting for which a slot is kept, or that is planned: it was not held, and nobody called it off. */
export function isOpenMeeting({ status }: SessionRecord): boolean {
  return status === 'reserved' || status === 'planned';
}

export function isToCome(view: CaseView, session: SessionRecord): boolean {
  return isOpenMeeting(session) && Date.parse(session.plannedAt) > Date.parse(view.at);
}

/** The first meeting to come: who is asked for the team must be able to come to it. */
export function comingSession(view: CaseView): SessionRecord | undefined {
  const toCome = view.where('session', (session) => isToCome(view, session));
  return toCome.sort((a, b) => Date.parse(a.plannedAt) - Date.parse(b.plannedAt))[0];
}

/** Cases whose team was found by an earlier release go on as they were recorded. */
export function isOfThisRelease(view: CaseView): boolean {
  return view.all('teamProposal').some(({ runId }) => runId !== null);
}

/** Once a wider pool has been opened for a case it stays open. */
export function poolOf(view: CaseView): Pool {
  const redirected: Pool = view.last('triageDecision')?.outcome === 'supraRegional' ? 'supraRegional' : 'region';
  const opened = [redirected, ...view.all('teamProposal').map(({ pool }) => pool)];
  return POOLS[Math.max(...opened.map((pool) => POOLS.indexOf(pool)))]!;
}

/** The pool after this one; undefined where nobody is left to ask. */
export function widerThan(pool: Pool): Pool | undefined {
  return POOLS[POOLS.indexOf(pool) + 1];
}

/** The proposal that says what this case asks: the one that people were invited for; what is only tried changes nothing. */
function leadingProposal(view: CaseView): TeamProposalRecord | undefined {
  return currentProposal(view) ?? view.last('teamProposal');
}

/** What this case asks of a team: the region's own demands, what its problem domains add, and who asks the other questions. */
export function requirementsOf(view: CaseView): AssemblyRequirement[] {
  return leadingProposal(view)?.requirements ?? proposedRequirements(view.policy, view.case);
}

/** The question to the matching: who accepted stays, whoever cannot be asked again is left out. */
export function teamQuestion(
  view: CaseView,
  changes: Partial<TeamQuestion> = {},
  wishes: Partial<TeamWishes> = {},
): TeamQuestion {
  const membersWho = (wanted: InvitationRecord['status']) =>
    view.where('invitation', ({ status, vote }) => status === wanted && vote).map(({ expertId }) => expertId);
  return {
    caseId: view.case.id,
    regionId: view.case.regionId,
    pool: poolOf(view),
    requirements: requirementsOf(view),
    track: view.case.track,
    policyVersion: view.policy.version,
    involvedOrganisationIds: view.case.involvedOrganisationIds,
    mustInclude: [],
    mustExclude: turnedDown(view),
    at: view.at,
    beyond: {
      accepted: membersWho('accepted'),
      invited: membersWho('invited'),
      slotId: comingSession(view)?.slotId ?? null,
      wanted: stillWanted(view),
      advisers: view.where('invitation', (i) => isSeated(i) && !i.vote).map(({ expertId }) => expertId),
      urgent: view.case.urgent,
      before: meetBefore(view),
      meetsByHand: comingSession(view)?.slotId === null,
      ...wishes,
    },
    ...changes,
  };
}

/** What the coordinator wanted of the team that is there now, as far as it can still be had. */
export function stillWanted(view: CaseView): TeamWanted {
  const { mustInclude = [], mustExclude = [] } = leadingProposal(view)?.wanted ?? {};
  const gone = turnedDown(view);
  return { mustInclude: mustInclude.filter((id) => !gone.includes(id)), mustExclude, slotId: null };
}

/** The same question without somebody who falls out. */
export function withoutExpert(view: CaseView, expertId: string): TeamQuestion {
  const question = teamQuestion(view);
  const { accepted, invited, advisers, wanted } = question.beyond!;
  const others = (ids: string[]) => ids.filter((id) => id !== expertId);
  return {
    ...question,
    mustExclude: [...question.mustExclude, expertId],
    beyond: {
      ...question.beyond!,
      ...{ accepted: others(accepted), invited: others(invited), advisers: others(advisers) },
      wanted: { ...wanted, mustInclude: others(wanted.mustInclude) },
    },
  };
}

/** The term for the deliberation counts from acceptance, however long the assembly takes. */
function meetBefore(view: CaseView): string {
  const { clocks, calendar } = view.policy;
  const { term, urgentTerm } = clocks.deliberation;
  const start = view.last('triageDecision')?.decidedAt ?? view.at;
  const inUse = view.case.urgent && urgentTerm ? urgentTerm : term;
  return termEndsAt({ start, term: inUse, pauses: [], calendar, statutory: view.statutory }).dueAt;
}
