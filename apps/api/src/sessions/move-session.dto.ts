import { TextField } from '../http/fields.js';
import { PlanSessionDto } from './plan-session.dto.js';

export class MoveSessionDto extends PlanSessionDto {
  @TextField({ label: 'de reden', max: 4000, example: 'Een expert is ziek.' })
  reason!: string;
}
