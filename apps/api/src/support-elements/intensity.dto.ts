import type { Intensity } from '#contracts/support-elements';
import { CodeField, CountField } from '../http/fields.js';

export class IntensityDto implements Intensity {
  @CountField({ label: 'de hoeveelheid', min: 1, max: 744, example: 3 })
  amount!: number;

  @CodeField(['hours', 'days'], { label: 'de eenheid', example: 'days' })
  unit!: Intensity['unit'];

  @CodeField(['week', 'month'], { label: 'de periode', example: 'week' })
  per!: Intensity['per'];
}
