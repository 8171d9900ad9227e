import { IdField, TextField } from '../http/fields.js';

export class HandOverTaskDto {
  @IdField({ label: 'de collega die de taak krijgt' })
  userId!: string;

  @TextField({
    label: 'de reden (iedereen met de casus leest haar; bij een taak van de regio wie haar krijgt)',
    max: 4_000,
    example: 'Zij kent dit gezin al.',
    optional: true,
  })
  reason?: string | null;
}
