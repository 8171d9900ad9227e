import type { CommandName } from '#contracts/commands';
import { closeCase, reopeningClock, withdrawCase } from '../flows/always/closing-rules.js';
import { adoptPolicy } from '../flows/always/adopt-policy.js';
import { pauseCase, pauseOneClock, resumeCase, resumeOneClock } from '../flows/always/pause-rules.js';
import { completeTask, reassign } from '../flows/always/people-rules.js';
import { replacePerson } from '../flows/always/replace-person.js';
import { raiseSafetyAlarm, recordConsent } from '../flows/always/safety-rules.js';
import { claimTask, handOverTask, releaseTask } from '../flows/always/task-rules.js';
import {
  answerInvitation,
  declareConflict,
  invitationClock,
  replaceMember,
} from '../flows/assembly/invitation-rules.js';
import { changeInvolvedOrganisations } from '../flows/assembly/involved-organisations.js';
import { assemblyClock, widenPool, widerPoolClock } from '../flows/assembly/pool-rules.js';
import { confirmTeam, inviteTeam, proposeTeam } from '../flows/assembly/proposal-rules.js';
import { recordAdvice } from '../flows/deliberation/advice-rules.js';
import { askAnalysis, deliverAnalysis } from '../flows/deliberation/analysis-rules.js';
import { recordLearningRound } from '../flows/deliberation/learning-rules.js';
import { moveSession, planSession, recordAttendance } from '../flows/deliberation/session-rules.js';
import { followUpMomentClock, recordCheckIn } from '../flows/follow-up/check-in-rules.js';
import { reportRelapse } from '../flows/follow-up/relapse-rules.js';
import { decideFunding } from '../flows/funding/decide-funding.js';
import {
  commitProvisionally,
  fundingReminderClock,
  fundingRungClock,
  fundingStatutoryClock,
  provisionalEndClock,
  supplementFunding,
} from '../flows/funding/funding-rules.js';
import { answerHandover, handoverAnswerClock } from '../flows/handover/answer-rules.js';
import { callAgain, confirmHandover, handBack, handoverGuardClock } from '../flows/handover/guard-rules.js';
import { holdConversation, proposeHandover, recordAgreements } from '../flows/handover/offer-rules.js';
import { adjustElement, confirmElement, dropElement, endElement } from '../flows/plan/element-rules.js';
import { decideTriage } from '../flows/triage/decide-triage.js';
import { decideObjection, submitObjection } from '../flows/triage/objection-rules.js';
import { extendSupplement, supplementCase, supplementClock } from '../flows/triage/supplement-rules.js';
import {
  expectStart,
  planBridging,
  recordWaitCheckIn,
  startHelp,
  waitNormClock,
  waitNormNearClock,
} from '../flows/waiting/wait-rules.js';
import type { ClockRules, CommandRules } from './rules.js';

/** Everything that people can do to a case. */
export const commandRules: CommandRules = {
  decideTriage,
  supplementCase,
  extendSupplement,
  submitObjection,
  decideObjection,
  proposeTeam,
  inviteTeam,
  answerInvitation,
  declareConflict,
  replaceMember,
  widenPool,
  confirmTeam,
  planSession,
  moveSession,
  recordLearningRound,
  recordAttendance,
  askAnalysis,
  deliverAnalysis,
  recordAdvice,
  confirmElement,
  dropElement,
  adjustElement,
  endElement,
  decideFunding,
  commitProvisionally,
  supplementFunding,
  expectStart,
  recordWaitCheckIn,
  planBridging,
  startHelp,
  proposeHandover,
  holdConversation,
  recordAgreements,
  answerHandover,
  callAgain,
  confirmHandover,
  handBack,
  recordCheckIn,
  reportRelapse,
  raiseSafetyAlarm,
  recordConsent,
  pauseCase,
  resumeCase,
  withdrawCase,
  changeInvolvedOrganisations,
  reassign,
  replacePerson,
  adoptPolicy,
  pauseClock: pauseOneClock,
  resumeClock: resumeOneClock,
  claimTask,
  releaseTask,
  handOverTask,
  completeTask,
  closeCase,
};

/** What the clocks do when they run out; every other kind goes up the ladder of the policy. */
export const clockRules: ClockRules = {
  supplement: supplementClock,
  assembly: assemblyClock,
  widerPool: widerPoolClock,
  invitation: invitationClock,
  fundingRung: fundingRungClock,
  fundingReminder: fundingReminderClock,
  fundingStatutory: fundingStatutoryClock,
  provisionalEnd: provisionalEndClock,
  waitNormNear: waitNormNearClock,
  waitNorm: waitNormClock,
  handoverAnswer: handoverAnswerClock,
  handoverGuard: handoverGuardClock,
  followUpMoment: followUpMomentClock,
  reopening: reopeningClock,
};

/** A pause holds the process, not the care: these go on. */
export const ALLOWED_WHILE_PAUSED: readonly CommandName[] = [
  'raiseSafetyAlarm',
  'recordConsent',
  'declareConflict',
  'changeInvolvedOrganisations',
  'resumeCase',
  'withdrawCase',
  'reassign',
  'replacePerson',
  'adoptPolicy',
  'pauseClock',
  'resumeClock',
  'claimTask',
  'releaseTask',
  'handOverTask',
  'completeTask',
  'recordWaitCheckIn',
  'recordCheckIn',
];

/** After closing only what brings the child back, or tells of danger, and dividing the work that comes of it. */
export const ALLOWED_WHEN_CLOSED: readonly CommandName[] = [
  'reportRelapse',
  'raiseSafetyAlarm',
  'replacePerson',
  'claimTask',
  'releaseTask',
  'handOverTask',
  'completeTask',
];
