import { TextField } from '../http/fields.js';

export class DeliverAnalysisDto {
  @TextField({
    label: 'de uitkomst van de analyse',
    max: 8000,
    example: 'Drukte en wisseling van begeleiders houden het in stand.',
  })
  result!: string;
}
