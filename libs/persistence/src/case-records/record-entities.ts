import type { CaseRecords, RecordName } from '#contracts/case-process';
import { AdjustmentEntity } from '../adjustments/adjustment.entity.js';
import { AdviceEntity } from '../advices/advice.entity.js';
import { AgreementEntity } from '../agreements/agreement.entity.js';
import { AnalysisRequestEntity } from '../analysis-requests/analysis-request.entity.js';
import { BridgingEntity } from '../bridgings/bridging.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { CheckInEntity } from '../check-ins/check-in.entity.js';
import { ClockEntity } from '../clocks/clock.entity.js';
import { ConsentEntity } from '../consents/consent.entity.js';
import { FundingDecisionEntity } from '../funding-decisions/funding-decision.entity.js';
import { FundingRequestEntity } from '../funding-requests/funding-request.entity.js';
import { HandoverEntity } from '../handovers/handover.entity.js';
import { InvitationEntity } from '../invitations/invitation.entity.js';
import { LearningQuestionEntity } from '../learning-questions/learning-question.entity.js';
import { ObjectionEntity } from '../objections/objection.entity.js';
import { ParticipantEntity } from '../participants/participant.entity.js';
import { PauseEntity } from '../pauses/pause.entity.js';
import { RelapseEntity } from '../relapses/relapse.entity.js';
import { SafetyAlarmEntity } from '../safety-alarms/safety-alarm.entity.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { SupplementEntity } from '../supplements/supplement.entity.js';
import { SupportElementEntity } from '../support-elements/support-element.entity.js';
import { TaskEntity } from '../tasks/task.entity.js';
import { TeamProposalEntity } from '../team-proposals/team-proposal.entity.js';
import { TriageDecisionEntity } from '../triage-decisions/triage-decision.entity.js';
import { WaitCheckInEntity } from '../wait-check-ins/wait-check-in.entity.js';
import { WaitEntity } from '../waits/wait.entity.js';

/** The table of every record of the process. */
export const recordEntities = {
  case: CaseEntity,
  participant: ParticipantEntity,
  clock: ClockEntity,
  task: TaskEntity,
  consent: ConsentEntity,
  triageDecision: TriageDecisionEntity,
  supplement: SupplementEntity,
  objection: ObjectionEntity,
  teamProposal: TeamProposalEntity,
  invitation: InvitationEntity,
  session: SessionEntity,
  learningQuestion: LearningQuestionEntity,
  analysisRequest: AnalysisRequestEntity,
  advice: AdviceEntity,
  supportElement: SupportElementEntity,
  adjustment: AdjustmentEntity,
  fundingRequest: FundingRequestEntity,
  fundingDecision: FundingDecisionEntity,
  wait: WaitEntity,
  waitCheckIn: WaitCheckInEntity,
  bridging: BridgingEntity,
  handover: HandoverEntity,
  agreement: AgreementEntity,
  checkIn: CheckInEntity,
  relapse: RelapseEntity,
  safetyAlarm: SafetyAlarmEntity,
  pause: PauseEntity,
} satisfies Record<RecordName, new () => object>;

/** A record of a case as it stands in the database: what the process knows of it, and the words. */
export type RecordRows = { [N in RecordName]: CaseRecords[N] & InstanceType<(typeof recordEntities)[N]> };
