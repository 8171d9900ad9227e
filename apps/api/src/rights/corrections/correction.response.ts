import { CORRECTION_STATES, type CorrectionRecord, DOSSIER_PARTS, PETITIONERS } from '#contracts/rights';
import type { TermExplanationLine } from '#contracts/terms';
import type { CorrectionEntity } from '#persistence/rights/correction.entity';
import { CaseRecordResponse } from '../../case-records/case-record.response.js';
import { CodeField, IdField, LocalDateField, MomentField, NestedField, TextField } from '../../http/fields.js';
import { TermExplanationLineResponse } from '../../term-calculations/term-calculation.response.js';

/** A correction: what it says stands beside what was written, which stays. Words are in the list only. */
export class CorrectionResponse extends CaseRecordResponse implements CorrectionRecord {
  @CodeField(DOSSIER_PARTS, { label: 'het deel van het dossier' })
  part!: CorrectionRecord['part'];

  @CodeField(PETITIONERS, { label: 'wie dit vraagt' })
  askedBy!: CorrectionRecord['askedBy'];

  @CodeField(CORRECTION_STATES, { label: 'hoe ver het is' })
  status!: CorrectionRecord['status'];

  @IdField({ label: 'wie dit vastlegde' })
  recordedBy!: string;

  @MomentField({ label: 'het moment van vastleggen' })
  recordedAt!: string;

  @LocalDateField({ label: 'de laatste dag om te beslissen' })
  due!: string;

  @IdField({ label: 'wie besliste', optional: true })
  decidedBy!: string | null;

  @MomentField({ label: 'het moment van het besluit', optional: true })
  decidedAt!: string | null;

  @TextField({ label: 'waar het staat', max: 300, example: 'In de aanmelding, bij school.', optional: true })
  what?: string | null;

  @TextField({
    label: 'wat er niet klopt',
    max: 4_000,
    example: 'Er staat dat Noor niet naar school gaat.',
    optional: true,
  })
  wrong?: string | null;

  @TextField({
    label: 'wat er wel moet staan',
    max: 4_000,
    example: 'Noor gaat drie dagen naar school.',
    optional: true,
  })
  right?: string | null;

  @TextField({ label: 'de reden van het besluit', max: 4_000, example: 'De school bevestigt dit.', optional: true })
  reason?: string | null;

  @TextField({ label: 'wat de aanvrager erbij wil zetten', max: 4_000, example: 'Ik blijf erbij.', optional: true })
  statement?: string | null;

  @NestedField(() => TermExplanationLineResponse, {
    label: 'hoe de laatste dag tot stand kwam',
    array: true,
    max: 10_000,
    optional: true,
  })
  explanation?: TermExplanationLine[];
}

/** A correction without its words: answers of commands are kept, and words stand in one place. */
export function toCorrection(row: CorrectionRecord): CorrectionResponse {
  const { id, caseId, part, askedBy, status, recordedBy, recordedAt, due, decidedBy, decidedAt } = row;
  return { id, caseId, part, askedBy, status, recordedBy, recordedAt, due, decidedBy, decidedAt };
}

/** A correction as people read it, its words opened. */
export function toWholeCorrection(row: CorrectionEntity): CorrectionResponse {
  const { what, wrong, right, reason, statement } = row;
  return { ...toCorrection(row), what, wrong, right, reason, statement };
}
