import { NestedField } from '../http/fields.js';
import { AgreementDto } from './agreement.dto.js';

export class RecordAgreementsDto {
  @NestedField(() => AgreementDto, { label: 'de afspraken', array: true, max: 30 })
  agreements!: AgreementDto[];
}
