import { MomentField, NestedField, TextField } from '../http/fields.js';
import { AttendanceDto } from './attendance.dto.js';

export class RecordAttendanceDto {
  @MomentField({ label: 'het moment waarop de sessie was' })
  heldAt!: string;

  @NestedField(() => AttendanceDto, { label: 'wie er was', array: true, max: 40 })
  attendances!: AttendanceDto[];

  @TextField({
    label: 'het verslag',
    max: 8000,
    example: 'Zij vertelde zelf wat haar in de groep helpt.',
    optional: true,
  })
  notes?: string | null;
}
