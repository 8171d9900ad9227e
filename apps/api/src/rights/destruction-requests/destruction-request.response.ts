import {
  DESTRUCTION_GROUNDS,
  DESTRUCTION_OBJECTIONS,
  DESTRUCTION_STATES,
  type DestructionRequestRecord,
  PETITIONERS,
} from '#contracts/rights';
import type { TermExplanationLine } from '#contracts/terms';
import type { DestructionRequestEntity } from '#persistence/rights/destruction-request.entity';
import { CaseRecordResponse } from '../../case-records/case-record.response.js';
import { CodeField, IdField, LocalDateField, MomentField, NestedField, TextField } from '../../http/fields.js';
import { TermExplanationLineResponse } from '../../term-calculations/term-calculation.response.js';

/** A request to destroy a dossier: `granted` waits for a second person. Words are for who sees the dossier. */
export class DestructionRequestResponse
  extends CaseRecordResponse
  implements Omit<DestructionRequestRecord, 'regionId'>
{
  @CodeField(PETITIONERS, { label: 'wie dit vraagt' })
  askedBy!: DestructionRequestRecord['askedBy'];

  @CodeField(DESTRUCTION_STATES, { label: 'hoe ver het is' })
  status!: DestructionRequestRecord['status'];

  @IdField({ label: 'wie dit vastlegde' })
  recordedBy!: string;

  @MomentField({ label: 'het moment van vastleggen' })
  recordedAt!: string;

  @LocalDateField({ label: 'de laatste dag om te beslissen' })
  due!: string;

  @CodeField(DESTRUCTION_GROUNDS, { label: 'de grond van het besluit', optional: true })
  ground!: DestructionRequestRecord['ground'];

  @IdField({ label: 'wie besliste', optional: true })
  decidedBy!: string | null;

  @MomentField({ label: 'het moment van het besluit', optional: true })
  decidedAt!: string | null;

  @CodeField(DESTRUCTION_OBJECTIONS, { label: 'wat bij de controle niet klopte', optional: true })
  objection!: DestructionRequestRecord['objection'];

  @IdField({ label: 'wie het besluit controleerde', optional: true })
  confirmedBy!: string | null;

  @MomentField({ label: 'het moment van de controle', optional: true })
  confirmedAt!: string | null;

  @MomentField({ label: 'het moment van vernietigen', optional: true })
  destroyedAt!: string | null;

  @TextField({
    label: 'de reden van het verzoek',
    max: 4_000,
    example: 'Wij willen dit achter ons laten.',
    optional: true,
  })
  reason?: string | null;

  @TextField({ label: 'de reden van het besluit', max: 4_000, example: 'Moeder heeft het gezag.', optional: true })
  decisionReason?: string | null;

  @NestedField(() => TermExplanationLineResponse, {
    label: 'hoe de laatste dag tot stand kwam',
    array: true,
    max: 10_000,
    optional: true,
  })
  explanation?: TermExplanationLine[];
}

/** A request without its words. */
export function toDestructionRequest(row: DestructionRequestRecord): DestructionRequestResponse {
  const { id, caseId, askedBy, status, recordedBy, recordedAt, due, ground, decidedBy, decidedAt } = row;
  const { objection, confirmedBy, confirmedAt, destroyedAt } = row;
  const asked = { id, caseId, askedBy, status, recordedBy, recordedAt, due };
  return { ...asked, ground, decidedBy, decidedAt, objection, confirmedBy, confirmedAt, destroyedAt };
}

/** A request as people read it, its words opened. */
export function toWholeDestructionRequest(row: DestructionRequestEntity): DestructionRequestResponse {
  return { ...toDestructionRequest(row), reason: row.reason, decisionReason: row.decisionReason };
}
