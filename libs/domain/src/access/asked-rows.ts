import type { CaseRecords, RecordName } from '#contracts/case-process';
import type { AskedOf } from './asked-of.js';

type Rules = { [N in RecordName]?: (row: CaseRecords[N], asked: AskedOf) => boolean };

/** Which rows of a record somebody sees of whom only something is asked; of a record that is not named here, none. */
const RULES: Rules = {
  // An invitation is personal: a substitute cannot answer it.
  invitation: ({ userId }, asked) => userId === asked.userId,
  analysisRequest: ({ askedOf }, asked) => asked.analystIds.includes(askedOf),
  fundingRequest: ({ id }, asked) => asked.fundingRequestIds.has(id),
  fundingDecision: ({ fundingRequestId }, asked) => asked.fundingRequestIds.has(fundingRequestId),
  handover: ({ id }, asked) => asked.handoverIds.has(id),
  agreement: ({ handoverId }, asked) => asked.liveHandoverIds.has(handoverId),
  supportElement: ({ id }, asked) => asked.helpIds.has(id) || asked.paidIds.has(id),
  adjustment: ({ elementId }, asked) => asked.helpIds.has(elementId),
  wait: ({ elementId }, asked) => asked.helpIds.has(elementId),
};

/** The rows of a record that concern the person who was asked. */
export function askedRows<N extends RecordName, R extends CaseRecords[N]>(
  record: N,
  rows: readonly R[],
  asked: AskedOf,
): R[] {
  const rule = Object.hasOwn(RULES, record) ? RULES[record] : undefined;
  return rule ? rows.filter((row) => rule(row, asked)) : [];
}
