import { TextField } from '../../http/fields.js';

export class PlaceLegalHoldDto {
  @TextField({ label: 'de reden', max: 4_000, example: 'Er loopt een zaak bij de rechter.' })
  reason!: string;
}
