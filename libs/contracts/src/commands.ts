import type {
  Actor,
  AdoptPolicyInput,
  ChangeInvolvedOrganisationsInput,
  CloseCaseInput,
  PauseClockInput,
  ReassignInput,
  ReplacePersonInput,
  ResumeClockInput,
} from './cases.js';
import type { RecordConsentInput } from './consents.js';
import type { RecordCheckInInput, ReportRelapseInput } from './follow-up.js';
import type { CommitProvisionallyInput, DecideFundingInput, SupplementFundingInput } from './funding.js';
import type {
  AnswerHandoverInput,
  CallAgainInput,
  ConfirmHandoverInput,
  HandBackInput,
  HoldConversationInput,
  ProposeHandoverInput,
  RecordAgreementsInput,
} from './handovers.js';
import type {
  AskAnalysisInput,
  DeliverAnalysisInput,
  MoveSessionInput,
  PlanSessionInput,
  RecordAttendanceInput,
  RecordLearningRoundInput,
} from './sessions.js';
import type {
  AdjustElementInput,
  ConfirmElementInput,
  DropElementInput,
  EndElementInput,
  RecordAdviceInput,
} from './support-elements.js';
import type { CompleteTaskInput, HandOverTaskInput, TaskInput } from './tasks.js';
import type {
  AnswerInvitationInput,
  ConfirmTeamInput,
  DeclareConflictInput,
  InviteTeamInput,
  ProposeTeamInput,
  ReplaceMemberInput,
  WidenPoolInput,
} from './teams.js';
import type { DecideObjectionInput, DecideTriageInput, ExtendSupplementInput } from './triage.js';
import type { ExpectStartInput, PlanBridgingInput, RecordWaitCheckInInput, StartHelpInput } from './waits.js';

/** Everything that a person can do to a running case. Each is one Temporal Update, named `<command>Update`. */
export interface CaseCommands {
  decideTriage: DecideTriageInput;
  supplementCase: Record<string, never>;
  extendSupplement: ExtendSupplementInput;
  submitObjection: Record<string, never>;
  decideObjection: DecideObjectionInput;
  proposeTeam: ProposeTeamInput;
  inviteTeam: InviteTeamInput;
  answerInvitation: AnswerInvitationInput;
  declareConflict: DeclareConflictInput;
  replaceMember: ReplaceMemberInput;
  widenPool: WidenPoolInput;
  confirmTeam: ConfirmTeamInput;
  planSession: PlanSessionInput;
  moveSession: MoveSessionInput;
  recordLearningRound: RecordLearningRoundInput;
  recordAttendance: RecordAttendanceInput;
  askAnalysis: AskAnalysisInput;
  deliverAnalysis: DeliverAnalysisInput;
  recordAdvice: RecordAdviceInput;
  confirmElement: ConfirmElementInput;
  dropElement: DropElementInput;
  adjustElement: AdjustElementInput;
  endElement: EndElementInput;
  decideFunding: DecideFundingInput;
  commitProvisionally: CommitProvisionallyInput;
  supplementFunding: SupplementFundingInput;
  expectStart: ExpectStartInput;
  recordWaitCheckIn: RecordWaitCheckInInput;
  planBridging: PlanBridgingInput;
  startHelp: StartHelpInput;
  proposeHandover: ProposeHandoverInput;
  holdConversation: HoldConversationInput;
  recordAgreements: RecordAgreementsInput;
  answerHandover: AnswerHandoverInput;
  callAgain: CallAgainInput;
  confirmHandover: ConfirmHandoverInput;
  handBack: HandBackInput;
  recordCheckIn: RecordCheckInInput;
  reportRelapse: ReportRelapseInput;
  raiseSafetyAlarm: Record<string, never>;
  recordConsent: RecordConsentInput;
  pauseCase: Record<string, never>;
  resumeCase: Record<string, never>;
  withdrawCase: Record<string, never>;
  changeInvolvedOrganisations: ChangeInvolvedOrganisationsInput;
  reassign: ReassignInput;
  replacePerson: ReplacePersonInput;
  adoptPolicy: AdoptPolicyInput;
  pauseClock: PauseClockInput;
  resumeClock: ResumeClockInput;
  claimTask: TaskInput;
  releaseTask: TaskInput;
  handOverTask: HandOverTaskInput;
  completeTask: CompleteTaskInput;
  closeCase: CloseCaseInput;
}
export type CommandName = keyof CaseCommands;

/** What travels to the workflow: ids and codes. The words of the command wait in the database under `commandId`. */
export interface CommandMessage<N extends CommandName = CommandName> {
  commandId: string;
  actor: Actor;
  input: CaseCommands[N];
}

export function updateName<N extends CommandName>(command: N): `${N}Update` {
  return `${command}Update`;
}
