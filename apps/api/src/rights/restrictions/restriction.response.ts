import { type CaseRestrictionRecord, RESTRICTION_GROUNDS } from '#contracts/rights';
import type { CaseRestrictionEntity } from '#persistence/rights/case-restriction.entity';
import { CaseRecordResponse } from '../../case-records/case-record.response.js';
import { CodeField, IdField, MomentField, TextField } from '../../http/fields.js';

/** That a dossier is kept and used no further, from when until when. Words are in the list only. */
export class RestrictionResponse extends CaseRecordResponse implements CaseRestrictionRecord {
  @CodeField(RESTRICTION_GROUNDS, { label: 'de grond (AVG art. 18)' })
  ground!: CaseRestrictionRecord['ground'];

  @IdField({ label: 'wie beperkte' })
  placedBy!: string;

  @MomentField({ label: 'sinds wanneer' })
  placedAt!: string;

  @IdField({ label: 'wie het ophief', optional: true })
  liftedBy!: string | null;

  @MomentField({ label: 'tot wanneer', optional: true })
  liftedAt!: string | null;

  @TextField({ label: 'de reden', max: 4_000, example: 'Het verslag wordt nagekeken.', optional: true })
  reason?: string | null;

  @TextField({ label: 'waarom het is opgeheven', max: 4_000, example: 'Het verslag klopt.', optional: true })
  liftReason?: string | null;
}

/** A restriction without its words. */
export function toRestriction(row: CaseRestrictionRecord): RestrictionResponse {
  const { id, caseId, ground, placedBy, placedAt, liftedBy, liftedAt } = row;
  return { id, caseId, ground, placedBy, placedAt, liftedBy, liftedAt };
}

/** A restriction as people read it, its words opened. */
export function toWholeRestriction(row: CaseRestrictionEntity): RestrictionResponse {
  return { ...toRestriction(row), reason: row.reason, liftReason: row.liftReason };
}
