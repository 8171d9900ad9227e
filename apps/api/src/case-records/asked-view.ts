import { askedFields } from '#domain/access/asked-fields';
import type { AskedOf } from '#domain/access/asked-of';
import { askedRows } from '#domain/access/asked-rows';
import { isOwnOnly, ownRows } from '#domain/access/own-rows';
import type { CaseBoundRecord } from '#persistence/case-records/case-records.repository';
import type { RecordRows } from '#persistence/case-records/record-entities';
import type { VisibleCase } from './case-visibility.js';

/** Whether somebody sees all records of a kind: the whole dossier, and not only what is theirs of it. */
export const seesWhole = (record: CaseBoundRecord, { view, role }: VisibleCase): boolean =>
  view === 'full' && !isOwnOnly(record, role);

/** The records of a kind that concern the reader, with what they need of each. */
export function onlySeen<N extends CaseBoundRecord>(
  record: N,
  rows: readonly RecordRows[N][],
  { view }: Pick<VisibleCase, 'view'>,
  asked: AskedOf,
): RecordRows[N][] {
  if (view === 'full') return ownRows(record, rows, asked);
  return askedRows(record, rows, asked).map((row) => askedFields(record, row, asked));
}
