import type { AssemblyObjectives, AssemblyRelaxation, AssemblyRequirement } from './assembly.js';

export const POOLS = ['region', 'supraRegional'] as const;
export type Pool = (typeof POOLS)[number];

export interface TeamMember {
  expertId: string;
  userId: string;
  organisationId: string;
  covers: string[];
}

/** What the matching answers: a team, or what stands in the way of one. */
export interface TeamSolution {
  pool: Pool;
  requirements: AssemblyRequirement[];
  outcome: 'team' | 'infeasible';
  members: TeamMember[];
  objectives: AssemblyObjectives | null;
  relaxations: AssemblyRelaxation[];
}

export const PROPOSAL_STATUSES = ['proposed', 'infeasible', 'invited', 'confirmed', 'superseded'] as const;

export interface TeamProposalRecord {
  id: string;
  caseId: string;
  status: (typeof PROPOSAL_STATUSES)[number];
  pool: Pool;
  requirements: AssemblyRequirement[];
  members: TeamMember[];
  objectives: AssemblyObjectives | null;
  relaxations: AssemblyRelaxation[];
  proposedAt: string;
}

export interface ProposeTeamInput {
  /** Null: what the policy asks for the problem domains of this case. */
  requirements: AssemblyRequirement[] | null;
  mustInclude: string[];
  mustExclude: string[];
}

export const INVITATION_STATUSES = [
  'invited',
  'accepted',
  'declined',
  'expired',
  'conflicted',
  'replaced',
  'withdrawn',
] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

export const DECLINE_REASONS = ['noTime', 'absent', 'conflictOfInterest', 'notMyField', 'other'] as const;

export interface InvitationRecord {
  id: string;
  caseId: string;
  proposalId: string;
  expertId: string;
  userId: string;
  organisationId: string;
  covers: string[];
  status: InvitationStatus;
  invitedAt: string;
  answeredAt: string | null;
  declineReason: (typeof DECLINE_REASONS)[number] | null;
}

export interface InviteTeamInput {
  proposalId: string;
}

export interface AnswerInvitationInput {
  invitationId: string;
  answer: 'accept' | 'decline';
  reason: (typeof DECLINE_REASONS)[number] | null;
}

export interface ReplaceMemberInput {
  invitationId: string;
}

export interface ConfirmTeamInput {
  proposalId: string;
}

/** What the matching is asked when a team, or the rest of a team, is needed. */
export interface TeamQuestion {
  caseId: string;
  regionId: string;
  pool: Pool;
  requirements: AssemblyRequirement[];
  track: 'consult' | 'case';
  policyVersion: number;
  involvedOrganisationIds: string[];
  mustInclude: string[];
  mustExclude: string[];
  /** The moment at which load and absence count, RFC 3339. */
  at: string;
}
