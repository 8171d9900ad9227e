import { TextField } from '../../http/fields.js';

export class DistributeTasksDto {
  @TextField({
    label: 'de reden (iedereen met de casus leest haar)',
    max: 4_000,
    example: 'De rij van het team is lang.',
  })
  reason!: string;
}
