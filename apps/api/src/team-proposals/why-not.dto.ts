import { IdField } from '../http/fields.js';

export class WhyNotDto {
  @IdField({ label: 'de deskundige' })
  expertId!: string;
}
