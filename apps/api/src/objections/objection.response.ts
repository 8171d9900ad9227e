import { OBJECTION_STATUSES, type ObjectionRecord } from '#contracts/triage';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, IdField, MomentField, TextField } from '../http/fields.js';

export class ObjectionResponse extends CaseRecordResponse implements ObjectionRecord {
  @IdField({ label: 'het triagebesluit' })
  triageDecisionId!: string;

  @CodeField(OBJECTION_STATUSES, { label: 'de status' })
  status!: ObjectionRecord['status'];

  @IdField({ label: 'wie bezwaar maakte' })
  submittedBy!: string;

  @MomentField({ label: 'het moment van het bezwaar' })
  submittedAt!: string;

  @IdField({ label: 'wie besliste', optional: true })
  decidedBy!: string | null;

  @MomentField({ label: 'het moment van het besluit', optional: true })
  decidedAt!: string | null;

  @TextField({
    label: 'de reden van het bezwaar',
    max: 4000,
    example: 'Die tafel heeft al nee gezegd.',
    optional: true,
  })
  reason!: string | null;

  @TextField({ label: 'de reden van het besluit', max: 4000, example: 'De wegen zijn geprobeerd.', optional: true })
  decisionReason!: string | null;
}
