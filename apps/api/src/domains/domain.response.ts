import type { DomainEntity } from '#persistence/domains/domain.entity';
import { DomainCodeField } from '../http/domain-code-field.js';
import { LocalDateField, TextField } from '../http/fields.js';

export class DomainResponse {
  @DomainCodeField({ label: 'de code' })
  code!: string;

  @TextField({ label: 'de naam', max: 100, example: 'Licht verstandelijke beperking' })
  name!: string;

  @LocalDateField({ label: 'de eerste dag waarop niemand het meer noemt', optional: true })
  endedOn!: string | null;
}

export const toDomain = ({ code, name, endedOn }: DomainEntity) => ({ code, name, endedOn });
