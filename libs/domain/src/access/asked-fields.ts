import type { CaseRecords, RecordName } from '#contracts/case-process';
import type { AskedOf } from './asked-of.js';
import { onlyFields } from './only-fields.js';

const OF_HANDOVER = [
  ...['id', 'caseId', 'kind', 'elementId', 'senderUserId', 'receiverUserId', 'receiverOrganisationId', 'status'],
  ...['conversationAt', 'withFamily', 'agreements', 'offeredAt', 'answeredAt', 'declineReason', 'declineWords'],
  ...['calledAt', 'senderConfirmedAt', 'receiverConfirmedAt'],
];
const OF_HELP = [
  ...['id', 'caseId', 'adviceId', 'kind', 'beneficiary', 'law', 'legalRoute', 'payerId', 'providerId', 'choice'],
  ...['intensity', 'startDate', 'costCents', 'status', 'startedAt', 'endedAt', 'what', 'goal'],
];

type Fields = { [N in RecordName]?: (row: CaseRecords[N], asked: AskedOf) => readonly string[] };

/** Which fields somebody sees of whom only something is asked; of a record that is not named here, none. */
const FIELDS: Fields = {
  invitation: () => [
    ...['id', 'caseId', 'proposalId', 'expertId', 'userId', 'organisationId', 'covers', 'status'],
    // The question holds whatever its writer wrote: who shows it takes the names out.
    ...['invitedAt', 'answeredAt', 'declineReason', 'note', 'slot', 'vote', 'interests'],
  ],
  analysisRequest: () => ['id', 'caseId', 'status', 'askedOf', 'askedAt', 'deliveredAt', 'question', 'result'],
  fundingRequest: () => [
    ...['id', 'caseId', 'elementId', 'payerId', 'law', 'amountCents', 'committedCents', 'status', 'ladder', 'rung'],
    ...['requestedAt', 'decidedAt', 'provisionalUntil', 'supplementQuestion', 'supplementAnswer'],
  ],
  fundingDecision: () => [
    ...['id', 'caseId', 'fundingRequestId', 'outcome', 'amountCents', 'decidedBy', 'mandateId'],
    ...['doorzettingsmacht', 'decidedAt', 'reason', 'wordsForFamily'],
  ],
  handover: ({ id }, asked) =>
    asked.liveHandoverIds.has(id) ? [...OF_HANDOVER, 'conversation', 'callNote'] : OF_HANDOVER,
  agreement: () => ['id', 'caseId', 'handoverId', 'responsible', 'contactEveryDays', 'agreedAt', 'task'],
  // Who pays must be able to weigh what would have been better; who gives the help has no need of it.
  supportElement: ({ id }, asked) => (asked.paidIds.has(id) ? [...OF_HELP, 'missing', 'instead'] : OF_HELP),
  adjustment: () => ['id', 'caseId', 'elementId', 'intensity', 'adjustedBy', 'adjustedAt', 'from', 'reason'],
  wait: () => ['id', 'caseId', 'elementId', 'status', 'since', 'expectedStart', 'endedAt'],
};

/** A row as the person sees it who was asked. */
export function askedFields<N extends RecordName, R extends CaseRecords[N]>(record: N, row: R, asked: AskedOf): R {
  const fields = Object.hasOwn(FIELDS, record) ? FIELDS[record] : undefined;
  return onlyFields(row, fields ? fields(row, asked) : []);
}
