import type { LearningQuestionRecord } from '#contracts/sessions';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { IdField, MomentField, TextField } from '../http/fields.js';

export class LearningQuestionResponse extends CaseRecordResponse implements LearningQuestionRecord {
  @IdField({ label: 'de sessie' })
  sessionId!: string;

  @IdField({ label: 'de omdenker die de vraag stelde' })
  askedBy!: string;

  @IdField({ label: 'wie het vastlegde' })
  recordedBy!: string;

  @MomentField({ label: 'wanneer het is vastgelegd' })
  recordedAt!: string;

  @TextField({ label: 'de vraag', max: 2_000, example: 'Wat als zij zelf kiest waar zij woont?', optional: true })
  question!: string | null;

  @TextField({ label: 'het antwoord', max: 4_000, example: 'Dan is de school het eerste wat blijft.', optional: true })
  answer!: string | null;
}
