import type { AssemblyObjectives, AssemblyRelaxation, AssemblyRequirement } from './assembly.js';

/**
 * Where a team is looked for, the narrowest first: the region; experts of regions of the same network who share
 * themselves; experts of the whole country who do.
 */
export const POOLS = ['region', 'supraRegional', 'national'] as const;
export type Pool = (typeof POOLS)[number];

/** A meeting slot as the process knows it. */
export interface ChosenSlot {
  id: string;
  startsAt: string;
  endsAt: string;
}

/** What the next wider pool would have given when a pool gave no team. */
export interface WiderLook {
  pool: Pool;
  /** Members of the best team there; null where there is none either. */
  size: number | null;
}

/** What the coordinator asked beyond the rules, and what that costs against the best team. */
export interface Deviation {
  /** The first objective on which the team is worse than the best one; null when it is equally good, or better. */
  worseOn: 'slot' | keyof AssemblyObjectives | null;
  /** The first on which it is better, as less was asked or an earlier slot; absent where it is not. */
  betterOn?: 'slot' | keyof AssemblyObjectives;
  theirs: number | string | null;
  best: number | string | null;
  /** The experts of the best team; empty when without the wishes there was none. */
  bestExpertIds: string[];
}

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
  /** Absent in what earlier releases recorded: how it was found. */
  found?: {
    /** The stored run: the problem as it was, its result, the solver. Null when nothing could be worked out. */
    runId: string | null;
    optimal: boolean;
    /** Null when no slot was asked for, and without a team. */
    slot: ChosenSlot | null;
    /** Whose conflict of interest is overridden: they attend beside the team, without a vote. */
    advisers: TeamMember[];
    deviation: Deviation | null;
    /** Pools that were passed over at once, as nobody in them has a level that is asked. */
    passedOver: Pool[];
    /** A wish of the coordinator that cannot be had at all: the team is what there is without it. Absent when there is none. */
    unmet?: 'slot' | 'expert';
  };
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
  /** Null in proposals of earlier releases. */
  runId: string | null;
  /** Whether the team is proven to be the best; an infeasible proposal: that there is none. */
  optimal: boolean;
  slot: ChosenSlot | null;
  advisers: TeamMember[];
  deviation: Deviation | null;
  /** What the coordinator wanted: it holds for who comes in the place of somebody too. */
  wanted: TeamWanted | null;
}

/** Absent in commands of earlier releases. */
export interface WidenPoolInput {
  /** The pool that is opened: asked twice, it is opened once. */
  pool?: Pool;
}

export interface ProposeTeamInput {
  /** Null: what the policy asks for the problem domains of this case. */
  requirements: AssemblyRequirement[] | null;
  mustInclude: string[];
  mustExclude: string[];
  /** Absent in commands of earlier releases: another slot than the solver would choose. */
  slotId?: string | null;
  /** Whose conflict of interest is overridden, with a reason in the body of the command. */
  advisers?: string[];
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

/** How somebody can be tied to an organisation in a case. */
export const INTERESTS = ['none', 'employed', 'formerlyEmployed', 'board', 'financial', 'personal'] as const;
export type Interest = (typeof INTERESTS)[number];

/** What an expert says about one organisation that is involved in the case. */
export interface InterestDeclaration {
  organisationId: string;
  interest: Interest;
}

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
  /** When the team is to meet; null where no slot was chosen. */
  slot: ChosenSlot | null;
  /** False for whoever attends beside the team. */
  vote: boolean;
  /** What they declared when they accepted, or later. */
  interests: InterestDeclaration[];
}

export interface InviteTeamInput {
  proposalId: string;
}

export interface AnswerInvitationInput {
  invitationId: string;
  answer: 'accept' | 'decline';
  reason: (typeof DECLINE_REASONS)[number] | null;
  /** Absent in commands of earlier releases. One for every organisation that is involved, when they accept. */
  interests?: InterestDeclaration[];
}

/** A conflict of interest that comes to light after somebody accepted. */
export interface DeclareConflictInput {
  invitationId: string;
  /** Null: a tie to somebody of the family, or another one. */
  declaration: InterestDeclaration | null;
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
  /** Absent in questions of earlier releases. */
  beyond?: TeamWishes;
}

/** Who of those that sat may sit again. */
export interface SittersQuestion {
  caseId: string;
  expertIds: string[];
  /** Those of them who attended without a vote, in spite of an interest. */
  adviserIds: string[];
  /** RFC 3339. */
  at: string;
}

/** What the coordinator wants of a team. */
export interface TeamWanted {
  mustInclude: string[];
  mustExclude: string[];
  slotId: string | null;
}

/** What is asked of a team beside the rules. `mustInclude` and `mustExclude` of the question hold whatever this says. */
export interface TeamWishes {
  /** Who accepted stays; who was invited stays if that can be; the slot moves only when it must. */
  accepted: string[];
  invited: string[];
  slotId: string | null;
  /** What the coordinator wants: its price is worked out. */
  wanted: TeamWanted;
  /** What policy proposes, where the coordinator asks otherwise: its price is worked out too. */
  proposed?: AssemblyRequirement[];
  /** Whose conflict of interest is overridden. */
  advisers: string[];
  urgent: boolean;
  /** The meeting must be before this moment, RFC 3339. */
  before: string;
  /** The meeting is planned outside the slots of the region: none is chosen. */
  meetsByHand: boolean;
}

/** What is said for a seat of an omdenker: a requirement as any other, met by who is one. */
export const OMDENKER_DOMAIN = 'omdenker';
