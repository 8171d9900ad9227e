import { ATTENDEE_KINDS, type Attendance } from '#contracts/sessions';
import { CodeField, FlagField, IdField } from '../http/fields.js';

export class AttendanceDto {
  @CodeField(ATTENDEE_KINDS, { label: 'wie het is', example: 'child' })
  kind!: Attendance['kind'];

  @IdField({ label: 'de gebruiker', note: 'voor wie kan inloggen', optional: true })
  userId?: string | null;

  @FlagField({ label: 'of diegene er was' })
  present!: boolean;
}

export const toAttendance = ({ kind, userId, present }: AttendanceDto): Attendance => ({
  kind,
  userId: userId ?? null,
  present,
});
