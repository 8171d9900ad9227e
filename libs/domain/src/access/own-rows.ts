import type { CaseRecords, RecordName } from '#contracts/case-process';
import type { Role } from '#contracts/codes';
import type { AskedOf } from './asked-of.js';

type Rules = { [N in RecordName]?: (row: CaseRecords[N], asked: AskedOf) => boolean };

/** What is between one person and the coordinator, also for who sees the dossier: which rows are theirs. */
const OWN: Rules = {
  invitation: ({ userId }, asked) => userId === asked.userId,
  handover: ({ id }, asked) => asked.handoverIds.has(id),
  agreement: ({ handoverId }, asked) => asked.handoverIds.has(handoverId),
};

const OWN_ONLY: { [R in Role]?: readonly RecordName[] } = {
  expert: ['invitation'],
  provider: ['handover', 'agreement'],
};

/** Whether somebody in this role sees only their own records of a kind, although they see the dossier. */
export const isOwnOnly = (record: RecordName, role: Role | null): boolean =>
  role !== null && (OWN_ONLY[role] ?? []).includes(record);

/** The rows that are their own. */
export function ownRows<N extends RecordName, R extends CaseRecords[N]>(
  record: N,
  rows: readonly R[],
  asked: AskedOf,
): R[] {
  const rule = Object.hasOwn(OWN, record) ? OWN[record] : undefined;
  return rule ? rows.filter((row) => rule(row, asked)) : [];
}
