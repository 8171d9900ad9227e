import { LocalDateField, NestedField, TextField } from '../http/fields.js';
import { IntensityDto } from './intensity.dto.js';

export class AdjustElementDto {
  @NestedField(() => IntensityDto, { label: 'de nieuwe intensiteit' })
  intensity!: IntensityDto;

  @LocalDateField({ label: 'de datum waarop dit ingaat' })
  from!: string;

  @TextField({ label: 'de reden', max: 4000, example: 'Thuis gaat het goed; een dag minder op de groep.' })
  reason!: string;
}
