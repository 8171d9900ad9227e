import { SESSION_STATUSES, type Attendance, type SessionRecord } from '#contracts/sessions';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, MomentField, NestedField, TextField } from '../http/fields.js';
import { AttendanceDto } from './attendance.dto.js';

export class SessionResponse extends CaseRecordResponse implements SessionRecord {
  @CodeField(SESSION_STATUSES, { label: 'de status' })
  status!: SessionRecord['status'];

  @MomentField({ label: 'het geplande moment' })
  plannedAt!: string;

  @MomentField({ label: 'het moment waarop de sessie was', optional: true })
  heldAt!: string | null;

  @NestedField(() => AttendanceDto, { label: 'wie er was', array: true, min: 0 })
  attendances!: Attendance[];

  @TextField({ label: 'de plaats', max: 500, example: 'Gemeentehuis Oeverdam, kamer 2.14', optional: true })
  place!: string | null;

  @TextField({ label: 'het verslag', max: 8000, example: 'Zij vertelde zelf wat haar helpt.', optional: true })
  notes!: string | null;
}
