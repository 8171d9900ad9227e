import { IdField, NestedField, TextField } from '../http/fields.js';
import { AdvisedElementDto } from './advised-element.dto.js';
import { DissentDto } from './dissent.dto.js';

export class RecordAdviceDto {
  @IdField({ label: 'de sessie' })
  sessionId!: string;

  @TextField({
    label: 'het advies',
    max: 8000,
    example: 'Weekenden op de crisisgroep, doordeweeks thuis met intensieve hulp.',
  })
  advice!: string;

  @NestedField(() => AdvisedElementDto, { label: 'de onderdelen van de hulp', array: true, max: 20, min: 0 })
  elements!: AdvisedElementDto[];

  @NestedField(() => DissentDto, { label: 'wie anders denkt', array: true, max: 20, min: 0 })
  dissents!: DissentDto[];
}
