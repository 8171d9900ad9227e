import type { CaseRecords } from '#contracts/case-process';
import type { FundingRequestRecord } from '#contracts/funding';
import type { HandoverRecord } from '#contracts/handovers';
import type { SupportElementRecord } from '#contracts/support-elements';
import type { CaseBoundRecord } from '#persistence/case-records/case-records.repository';

/** What of a case was put to one person who does not see the whole of it. */
export interface AskedOf {
  /** They themselves. */
  userId: string;
  /** They, and those for whom they act. */
  userIds: readonly string[];
  elementIds: ReadonlySet<string>;
  handoverIds: ReadonlySet<string>;
  fundingRequestIds: ReadonlySet<string>;
}

interface Person {
  id: string;
  standsInFor: readonly string[];
  organisationId: string | null;
}

const idsOf = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));

/** The rungs that were asked until now: a rung below the amount was passed over. */
const askedRungs = ({ ladder, rung, amountCents }: FundingRequestRecord) =>
  ladder.slice(0, rung + 1).filter(({ ceilingCents }) => ceilingCents === null || ceilingCents >= amountCents);

/** The requests, handovers and pieces of help that concern this person. */
export function askedOf(
  { id, standsInFor, organisationId }: Person,
  rows: {
    fundingRequests: readonly FundingRequestRecord[];
    handovers: readonly HandoverRecord[];
    elements: readonly SupportElementRecord[];
  },
): AskedOf {
  const userIds = [id, ...standsInFor];
  const requests = rows.fundingRequests.filter((request) =>
    askedRungs(request).some((step) => userIds.some((id) => [step.userId, ...step.substituteUserIds].includes(id))),
  );
  const handovers = rows.handovers.filter(({ senderUserId, receiverUserId }) =>
    userIds.some((id) => id === senderUserId || id === receiverUserId),
  );
  const provided = rows.elements.filter(({ providerId }) => providerId !== null && providerId === organisationId);
  const elementIds = [...requests, ...handovers].flatMap(({ elementId }) => elementId ?? []);
  return {
    userId: id,
    userIds,
    elementIds: new Set([...elementIds, ...idsOf(provided)]),
    handoverIds: idsOf(handovers),
    fundingRequestIds: idsOf(requests),
  };
}

type Rules = { [N in CaseBoundRecord]?: (row: CaseRecords[N], asked: AskedOf) => boolean };

/** Which rows of a record such a person sees; of a record that is not named here, none. */
const RULES: Rules = {
  invitation: ({ userId }, asked) => userId === asked.userId,
  analysisRequest: (row, asked) => asked.userIds.includes(row.askedOf),
  fundingRequest: ({ id }, asked) => asked.fundingRequestIds.has(id),
  fundingDecision: ({ fundingRequestId }, asked) => asked.fundingRequestIds.has(fundingRequestId),
  handover: ({ id }, asked) => asked.handoverIds.has(id),
  agreement: ({ handoverId }, asked) => asked.handoverIds.has(handoverId),
  supportElement: ({ id }, asked) => asked.elementIds.has(id),
  adjustment: ({ elementId }, asked) => asked.elementIds.has(elementId),
  wait: ({ elementId }, asked) => asked.elementIds.has(elementId),
};

/** The rows of a record that concern the person who was asked. */
export function onlyAsked<N extends CaseBoundRecord, R extends CaseRecords[N]>(
  record: N,
  rows: R[],
  asked: AskedOf,
): R[] {
  const rule = RULES[record];
  return rule ? rows.filter((row) => rule(row, asked)) : [];
}
