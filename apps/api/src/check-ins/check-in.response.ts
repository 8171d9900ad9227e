import {
  CHECK_IN_STATUSES,
  type CheckInRecord,
  FOLLOW_UP_MOMENTS,
  type FollowUpMoment,
  WISHES,
} from '#contracts/follow-up';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, CountField, FlagField, IdField, LocalDateField, MomentField, TextField } from '../http/fields.js';

export class CheckInResponse extends CaseRecordResponse implements CheckInRecord {
  @CodeField(FOLLOW_UP_MOMENTS, { label: 'het moment' })
  moment!: FollowUpMoment;

  @LocalDateField({ label: 'de geplande datum' })
  plannedFor!: string;

  @CodeField(CHECK_IN_STATUSES, { label: 'de status' })
  status!: CheckInRecord['status'];

  @CountField({ label: 'het cijfer van het gezin', min: 0, max: 10, example: 7, optional: true })
  score!: number | null;

  @FlagField({ label: 'of de hulp loopt', optional: true })
  helpRuns!: boolean | null;

  @FlagField({ label: 'of de hulp past', optional: true })
  helpFits!: boolean | null;

  @FlagField({ label: 'of het kind veilig is', optional: true })
  safe!: boolean | null;

  @FlagField({ label: 'of het kind naar school gaat', optional: true })
  atSchool!: boolean | null;

  @CodeField(WISHES, { label: 'wat het gezin wil', optional: true })
  wish!: CheckInRecord['wish'];

  @IdField({ label: 'wie dit vastlegde', optional: true })
  recordedBy!: string | null;

  @MomentField({ label: 'het moment van vastleggen', optional: true })
  recordedAt!: string | null;

  @TextField({ label: 'hoe het gaat', max: 4000, example: 'Zij slaapt weer en lacht weer.', optional: true })
  story!: string | null;
}
