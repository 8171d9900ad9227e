import { randomUUID } from 'node:crypto';
import type { RecordName } from '#contracts/case-process';
import type { RecordRows } from '#persistence/case-records/record-entities';
import { clockOf } from '../../verify/clock-of.js';
import { taskOf } from '../../persistence/fixtures.js';
import { OF_RECORDS as W } from './planted-words.js';

/** Who has which part in a planted dossier, by user id. */
export interface Cast {
  casusinbrenger: string;
  coordinator: string;
  regievoerder: string;
  expert: string;
  /** Has not answered yet. */
  invited: string;
  /** Said no. */
  declined: string;
  mandateHolder: string;
  provider: string;
  /** Has been offered a handover, and has not answered yet. */
  asked: string;
}

export interface PlantedRow {
  record: RecordName;
  row: object;
}

/** The ids of a dossier by the name that they have in an address or in a body. */
export type PlantedIds = Record<string, string>;

const AT = '2026-11-23T09:00:00.000Z';

/** One of every record of a case, with planted words; of what is put to people, one for these and one for others. */
export function plantedRecords(
  theCase: { id: string; regionId: string },
  cast: Cast,
  organisations: { payerId: string; providerId: string },
): { ids: PlantedIds; rows: PlantedRow[] } {
  const caseId = theCase.id;
  const { payerId, providerId } = organisations;
  const rows: PlantedRow[] = [];
  const put = <N extends RecordName>(record: N, row: Partial<RecordRows[N]>): string => {
    const id = randomUUID();
    rows.push({ record, row: { id, caseId, ...row } });
    return id;
  };
  const decisionId = put('triageDecision', {
    ...{
      outcome: 'accept',
      tableId: null,
      decidedBy: cast.coordinator,
      decidedAt: AT,
      reason: W.triage,
      missing: null,
    },
  });
  const supplementId = put('supplement', {
    ...{ status: 'requested', requestedAt: AT, suppliedAt: null, extensions: 0, missing: W.supplement, answer: null },
  });
  const objectionId = put('objection', {
    ...{ triageDecisionId: decisionId, status: 'submitted', submittedBy: cast.casusinbrenger, submittedAt: AT },
    ...{ decidedBy: null, decidedAt: null, reason: W.objection, decisionReason: null },
  });
  const sessionId = put('session', {
    ...{ status: 'planned', plannedAt: AT, heldAt: null, attendances: [], place: W.session, notes: null },
  });
  const adviceId = put('advice', {
    ...{ sessionId, recordedBy: cast.coordinator, recordedAt: AT, dissents: 1, advice: W.advice },
    dissent: [{ by: cast.expert, words: W.dissent }],
  });
  const proposalId = put('teamProposal', {
    ...{ status: 'proposed', pool: 'region', requirements: [], members: [], objectives: null, relaxations: [] },
    proposedAt: AT,
  });
  const invitation = (userId: string, status: 'invited' | 'accepted' | 'declined', note: string | null) =>
    put('invitation', {
      ...{ proposalId, expertId: randomUUID(), userId, organisationId: providerId, covers: [], status },
      ...{ invitedAt: AT, answeredAt: null, declineReason: null, note },
    });
  const invitationId = invitation(cast.expert, 'accepted', W.note);
  const openInvitationId = invitation(cast.invited, 'invited', null);
  invitation(cast.declined, 'declined', W.otherNote);
  const analysisRequestId = put('analysisRequest', {
    ...{ status: 'asked', askedOf: cast.casusinbrenger, askedAt: AT, deliveredAt: null, question: W.analysis },
    result: null,
  });
  const element = (what: string, payer: string, provider: string | null) =>
    put('supportElement', {
      ...{ adviceId, kind: 'stay', beneficiary: 'child', law: 'jeugdwet', legalRoute: 'beschikking', payerId: payer },
      ...{ providerId: provider, choice: 'secondBest', missing: 'noPlace', status: 'waiting', costCents: 100_000 },
      ...{ intensity: { amount: 2, unit: 'days', per: 'week' }, startDate: null, startedAt: null, endedAt: null },
      ...{ what, goal: null, instead: W.instead, outcomeNote: W.outcome },
    });
  const elementId = element(W.help, payerId, providerId);
  const otherElementId = element(W.otherHelp, payerId, null);
  put('adjustment', {
    ...{
      elementId,
      intensity: { amount: 1, unit: 'days', per: 'week' },
      adjustedBy: cast.regievoerder,
      adjustedAt: AT,
    },
    ...{ from: '2026-12-01', reason: W.adjustment },
  });
  const request = (ofElement: string, holder: string, words: string) =>
    put('fundingRequest', {
      ...{ elementId: ofElement, payerId, law: 'jeugdwet', amountCents: 100_000, committedCents: null },
      ...{ status: 'requested', rung: 0, requestedAt: AT, decidedAt: null, provisionalUntil: null },
      ladder: [
        {
          mandateId: randomUUID(),
          userId: holder,
          substituteUserIds: [],
          ceilingCents: null,
          doorzettingsmacht: false,
        },
      ],
      ...{ supplementQuestion: words, supplementAnswer: null },
    });
  const fundingRequestId = request(elementId, cast.mandateHolder, W.money);
  request(otherElementId, randomUUID(), W.otherMoney);
  put('fundingDecision', {
    ...{ fundingRequestId, outcome: 'refuse', amountCents: 100_000, decidedBy: randomUUID(), mandateId: randomUUID() },
    ...{ doorzettingsmacht: false, decidedAt: AT, reason: W.refusal, wordsForFamily: null },
  });
  const waitId = put('wait', { elementId, status: 'waiting', since: AT, expectedStart: null, endedAt: null });
  put('waitCheckIn', { waitId, safe: true, recordedBy: cast.regievoerder, recordedAt: AT, story: W.story });
  put('bridging', {
    ...{ waitId, responsibleUserId: cast.regievoerder, contactEveryDays: 7, endDate: '2027-01-01', plannedAt: AT },
    ...{ endedAt: null, safetyPlan: W.plan, alarmWhen: null },
  });
  const handover = (receiverUserId: string, ofElement: string, status: 'accepted' | 'offered', conversation: string) =>
    put('handover', {
      ...{ kind: 'startOfHelp', elementId: ofElement, senderUserId: cast.regievoerder, receiverUserId, status },
      ...{ receiverOrganisationId: providerId, conversationAt: AT, withFamily: true, agreements: 1, offeredAt: AT },
      ...{ answeredAt: null, declineReason: null, calledAt: null, senderConfirmedAt: null, receiverConfirmedAt: null },
      ...{ conversation, declineWords: null, callNote: null },
    });
  const handoverId = handover(cast.provider, elementId, 'accepted', W.talk);
  const offeredId = handover(cast.asked, otherElementId, 'offered', W.otherTalk);
  put('agreement', {
    ...{ handoverId: offeredId, responsible: 'sender', contactEveryDays: 7, agreedAt: AT, task: W.agreement },
  });
  const checkInId = put('checkIn', {
    ...{ moment: 'week1', plannedFor: '2027-01-01', status: 'due', score: null, helpRuns: null, helpFits: null },
    ...{ safe: null, atSchool: null, wish: null, recordedBy: null, recordedAt: null, story: W.checkIn },
  });
  put('relapse', { reportedBy: cast.regievoerder, reportedAt: AT, sameQuestion: true, story: W.relapse });
  put('safetyAlarm', { raisedBy: cast.regievoerder, raisedAt: AT, what: W.alarm });
  const clock = clockOf(caseId, { subjectId: fundingRequestId, kind: 'fundingRung', ownerRole: 'mandateHolder' });
  rows.push({ record: 'clock', row: { ...clock, ownerUserId: cast.mandateHolder } });
  const pauseId = put('pause', { clockId: null, pausedBy: cast.coordinator, from: AT, to: null, reason: W.pause });
  const task = taskOf(caseId, { regionId: theCase.regionId, ownerUserId: cast.coordinator });
  rows.push({ record: 'task', row: { ...task, about: null, note: W.task, handOverReason: W.task } });
  const ids = {
    ...{ caseId, decisionId, supplementId, objectionId, sessionId, adviceId, proposalId, invitationId },
    ...{ openInvitationId, analysisRequestId, elementId, otherElementId, fundingRequestId, waitId, handoverId },
    ...{ offeredId, checkInId, pauseId, clockId: clock.id, taskId: task.id },
  };
  return { ids, rows };
}
