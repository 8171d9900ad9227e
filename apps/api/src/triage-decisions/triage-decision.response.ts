import { TRIAGE_OUTCOMES, type TriageDecisionRecord, type TriageOutcome } from '#contracts/triage';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, IdField, MomentField, TextField } from '../http/fields.js';

export class TriageDecisionResponse extends CaseRecordResponse implements TriageDecisionRecord {
  @CodeField(TRIAGE_OUTCOMES, { label: 'het besluit' })
  outcome!: TriageOutcome;

  @IdField({ label: 'de tafel die de casus overneemt', optional: true })
  tableId!: string | null;

  @IdField({ label: 'wie besliste' })
  decidedBy!: string;

  @MomentField({ label: 'het moment van het besluit' })
  decidedAt!: string;

  @TextField({
    label: 'de reden',
    max: 4000,
    example: 'De vraag is helder en past bij het expertteam.',
    optional: true,
  })
  reason!: string | null;

  @TextField({ label: 'wat ontbreekt', max: 4000, example: 'De verklarende analyse.', optional: true })
  missing!: string | null;
}
