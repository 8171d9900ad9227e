import type { AssemblyRequirement } from '#contracts/assembly';
import type { InvitationRecord, Pool, TeamProposalRecord, TeamQuestion } from '#contracts/teams';
import type { CaseView } from '../../case-escalation/view.js';

/** The proposal that people are being invited for, or were. */
export function currentProposal(view: CaseView): TeamProposalRecord | undefined {
  return view.where('teamProposal', ({ status }) => status === 'invited' || status === 'confirmed').at(-1);
}

export function isSeated({ status }: InvitationRecord): boolean {
  return status === 'invited' || status === 'accepted';
}

/** Who cannot be asked again for this case: they said no, kept silent or were replaced; not who never could answer. */
export function turnedDown(view: CaseView): string[] {
  const isDown = (invitation: InvitationRecord) => !isSeated(invitation) && invitation.status !== 'withdrawn';
  return view.where('invitation', isDown).map(({ expertId }) => expertId);
}

export function seated(view: CaseView): string[] {
  return view.where('invitation', isSeated).map(({ expertId }) => expertId);
}

/** Once the wider pool has been opened for a case it stays open. */
export function poolOf(view: CaseView): Pool {
  const wide =
    view.last('triageDecision')?.outcome === 'supraRegional' ||
    view.all('teamProposal').some(({ pool }) => pool === 'supraRegional');
  return wide ? 'supraRegional' : 'region';
}

/** What this case asks of a team: the region's own demands and what its problem domains add. */
export function requirementsOf(view: CaseView): AssemblyRequirement[] {
  const latest = view.last('teamProposal');
  if (latest) return latest.requirements;
  const { requiredDomains, domainRequirements } = view.policy;
  const added = view.case.problemDomains.flatMap((domain) => domainRequirements[domain] ?? []);
  return strictest([...requiredDomains, ...added]);
}

/** The question to the matching that keeps who sits and leaves out who cannot be asked again. */
export function teamQuestion(view: CaseView, changes: Partial<TeamQuestion> = {}): TeamQuestion {
  return {
    caseId: view.case.id,
    regionId: view.case.regionId,
    pool: poolOf(view),
    requirements: requirementsOf(view),
    track: view.case.track,
    policyVersion: view.policy.version,
    involvedOrganisationIds: view.case.involvedOrganisationIds,
    mustInclude: seated(view),
    mustExclude: turnedDown(view),
    at: view.at,
    ...changes,
  };
}

function strictest(requirements: AssemblyRequirement[]): AssemblyRequirement[] {
  const byDomain: Record<string, AssemblyRequirement> = {};
  for (const one of requirements) {
    const known = byDomain[one.domain];
    byDomain[one.domain] = known
      ? { ...one, level: Math.max(one.level, known.level), seats: Math.max(one.seats, known.seats) }
      : one;
  }
  return Object.values(byDomain);
}
