import type { CaseRecord, ParticipantRecord, PauseRecord, SafetyAlarmRecord } from './cases.js';
import type { ClockRecord } from './clocks.js';
import type { CommandMessage, CommandName } from './commands.js';
import type { Role } from './codes.js';
import type { ConsentRecord, SharingFacts } from './consents.js';
import type { EventType } from './events.js';
import type { CheckInRecord, RelapseRecord } from './follow-up.js';
import type { FundingDecisionRecord, FundingRequestRecord, MandateRung } from './funding.js';
import type { AgreementRecord, HandoverRecord } from './handovers.js';
import type { DaysOff } from './calendar.js';
import type { NoticeDraft } from './notices.js';
import type { RegionPolicy } from './policies.js';
import type { AnalysisRequestRecord, LearningQuestionRecord, SessionRecord } from './sessions.js';
import type { AdjustmentRecord, AdviceRecord, SupportElementRecord } from './support-elements.js';
import type { TaskRecord } from './tasks.js';
import type { InvitationRecord, TeamProposalRecord, TeamSolution } from './teams.js';
import type { ObjectionRecord, SupplementRecord, TriageDecisionRecord } from './triage.js';
import type { BridgingRecord, WaitCheckInRecord, WaitRecord } from './waits.js';

/** All that the process of a case knows, a table each. One word for one thing: workflow, database and API. */
export interface CaseRecords {
  case: CaseRecord;
  participant: ParticipantRecord;
  clock: ClockRecord;
  task: TaskRecord;
  consent: ConsentRecord;
  triageDecision: TriageDecisionRecord;
  supplement: SupplementRecord;
  objection: ObjectionRecord;
  teamProposal: TeamProposalRecord;
  invitation: InvitationRecord;
  session: SessionRecord;
  learningQuestion: LearningQuestionRecord;
  analysisRequest: AnalysisRequestRecord;
  advice: AdviceRecord;
  supportElement: SupportElementRecord;
  adjustment: AdjustmentRecord;
  fundingRequest: FundingRequestRecord;
  fundingDecision: FundingDecisionRecord;
  wait: WaitRecord;
  waitCheckIn: WaitCheckInRecord;
  bridging: BridgingRecord;
  handover: HandoverRecord;
  agreement: AgreementRecord;
  checkIn: CheckInRecord;
  relapse: RelapseRecord;
  safetyAlarm: SafetyAlarmRecord;
  pause: PauseRecord;
}
export type RecordName = keyof CaseRecords;

/**
 * One row that a step writes, whole. `words` names the columns that the database fills by itself from the body of the
 * command (column → path in the body): free text never travels through Temporal.
 */
export type Change = {
  [N in RecordName]: { record: N; row: CaseRecords[N]; words?: Record<string, string> };
}[RecordName];

/** What people read on the timeline: what, who, when, why. */
export interface CaseEvent {
  type: EventType;
  subject: { record: RecordName; id: string } | null;
  actorId: string | null;
  actorRole: Role | 'system';
  /** In whose place somebody acted, being their substitute or successor. */
  onBehalfOfId: string | null;
  /** A code that says why, where there is one. */
  reasonCode: string | null;
  /** Path in the body of the command where the words of the reason are. */
  reasonWords: string | null;
}

/** What a step had to look up first; kept with the step, so that it can be taken again exactly. */
export interface Facts {
  team?: TeamSolution;
  ladders?: Record<string, MandateRung[]>;
  /** Who stands in for somebody, by user id; null where nobody does. */
  substitutes?: Record<string, string | null>;
  rules?: CaseRules;
  /** Absent in steps of earlier releases, which looked at what was said in the case only. */
  sharing?: SharingFacts;
  /** Experts of those who sat who may sit again. Absent in steps of earlier releases: everybody might. */
  sitters?: string[];
  /** That nobody takes over what was asked of an expert. Absent in steps of earlier releases. */
  personalSeats?: true;
  /** That a pool which gives no team is watched by a clock. Absent in steps of earlier releases. */
  watchesPools?: true;
  /**
   * That a team which needs nobody new is whole at once, a relapse asks consent and completes the team, and a restriction
   * narrows what is read, and nothing else. Absent in steps of earlier releases.
   */
  keepsTeamWhole?: true;
}

/** The rules that a case runs under: its region's policy, and the statutory list as it is known. */
export interface CaseRules {
  policy: RegionPolicy;
  /** Absent in cases of the first release: the list that came with it. */
  daysOff?: DaysOff;
}

/** What makes a case move: it was submitted, a person did something, or a clock ran out or is about to. */
export type Cause =
  | { kind: 'submitted'; id: string }
  | { [N in CommandName]: { kind: 'command'; id: string; command: N; message: CommandMessage<N> } }[CommandName]
  | { kind: 'clock'; id: string }
  | { kind: 'reminder'; id: string; clockId: string };

/** One move of a case, written whole or not at all. */
export interface Step {
  caseId: string;
  /** Counts up without gaps: the order of everything that happened to this case. */
  number: number;
  at: string;
  cause: Cause;
  facts: Facts;
  events: CaseEvent[];
  changes: Change[];
  /** Who is told that something waits for them. */
  notices: NoticeDraft[];
  /** What the caller of the command gets: the record that it is about. */
  outcome: Outcome;
}

export interface Outcome {
  record: RecordName;
  id: string;
}

/**
 * What the database answers to a step: written now, or that under this number a step already stands, committed just
 * before a worker died. It may be of another cause, or of the same cause at an earlier moment with other facts. The
 * workflow takes that one, exactly as it was: what was written is never taken back. `overtaken` asks for another look.
 */
export type StepReceipt = { status: 'written' } | TakenStep | { status: 'overtaken'; by: Overtaking };

/** What it takes to take a step that stands again, exactly as it was. */
export interface TakenStep {
  status: 'taken';
  cause: Cause;
  facts: Facts;
  at: string;
}

/**
 * What changed since this step was thought of, so that nothing was written: somebody cannot be invited any more, as another
 * case got their last place, they left, share themselves no longer or know less; another case got the slot; or somebody of
 * the team meets for another case then.
 */
export const OVERTAKINGS = ['seat', 'slot', 'hour'] as const;
export type Overtaking = (typeof OVERTAKINGS)[number];

/** The port between the process and its database, implemented by the worker. */
export interface CaseRecordPort {
  recordStep(step: Step): Promise<StepReceipt>;
  /** What stands under this number; null when nothing does yet. */
  readStep(step: Pick<Step, 'caseId' | 'number'>): Promise<TakenStep | null>;
}

export interface CaseStart extends CaseRules {
  case: CaseRecord;
}

/** Why is this case where it is: the one open question that is due first. */
export interface CaseStanding {
  phase: CaseRecord['phase'];
  condition: CaseRecord['condition'];
  task: TaskRecord | null;
  clock: ClockRecord | null;
}

export const CASE_WORKFLOW_TYPE = 'caseEscalation';
export const TASK_QUEUE = 'doorbraak';
export const caseWorkflowId = (caseId: string): string => `case-${caseId}`;
export const retentionWorkflowId = (caseId: string): string => `retention-${caseId}`;
