import type { AssemblyRequirement } from '#contracts/assembly';
import { CountField } from '../http/fields.js';
import { DomainCodeField } from '../http/domain-code-field.js';

export class TeamRequirementDto implements AssemblyRequirement {
  @DomainCodeField({ label: 'het domein' })
  domain!: string;

  @CountField({
    label: 'het niveau',
    note: '1 kent het veld, 2 specialist, 3 topspecialist',
    min: 1,
    max: 3,
    example: 2,
  })
  level!: number;

  @CountField({ label: 'het aantal plaatsen', min: 1, max: 10, example: 1 })
  seats!: number;
}
