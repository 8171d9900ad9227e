import { BsnField } from '../http/bsn-field.js';

export class RecordBsnDto {
  @BsnField({ label: 'het BSN van het kind' })
  bsn!: string;
}
