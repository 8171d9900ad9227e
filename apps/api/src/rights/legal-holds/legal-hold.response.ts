import type { LegalHoldRecord } from '#contracts/rights';
import type { LegalHoldEntity } from '#persistence/rights/legal-hold.entity';
import { CaseRecordResponse } from '../../case-records/case-record.response.js';
import { IdField, MomentField, TextField } from '../../http/fields.js';

/** That a dossier must not be destroyed, from when until when. Words are for who sees the dossier. */
export class LegalHoldResponse extends CaseRecordResponse implements Omit<LegalHoldRecord, 'regionId'> {
  @IdField({ label: 'wie het vernietigen tegenhoudt' })
  placedBy!: string;

  @MomentField({ label: 'sinds wanneer' })
  placedAt!: string;

  @IdField({ label: 'wie het ophief', optional: true })
  liftedBy!: string | null;

  @MomentField({ label: 'tot wanneer', optional: true })
  liftedAt!: string | null;

  @TextField({ label: 'de reden', max: 4_000, example: 'Er loopt een zaak bij de rechter.', optional: true })
  reason?: string | null;

  @TextField({ label: 'waarom het is opgeheven', max: 4_000, example: 'De zaak is voorbij.', optional: true })
  liftReason?: string | null;
}

/** A hold without its words. */
export function toLegalHold(row: LegalHoldRecord): LegalHoldResponse {
  const { id, caseId, placedBy, placedAt, liftedBy, liftedAt } = row;
  return { id, caseId, placedBy, placedAt, liftedBy, liftedAt };
}

/** A hold as people read it, its words opened. */
export function toWholeLegalHold(row: LegalHoldEntity): LegalHoldResponse {
  return { ...toLegalHold(row), reason: row.reason, liftReason: row.liftReason };
}
