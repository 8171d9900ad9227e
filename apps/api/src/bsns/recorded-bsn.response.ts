import { IdField, MomentField } from '../http/fields.js';

/** That a BSN stands in a dossier; never which. */
export class RecordedBsnResponse {
  @IdField({ label: 'de casus' })
  caseId!: string;

  @IdField({ label: 'wie het BSN vastlegde' })
  recordedBy!: string;

  @MomentField({ label: 'wanneer het BSN is vastgelegd' })
  recordedAt!: string;
}
