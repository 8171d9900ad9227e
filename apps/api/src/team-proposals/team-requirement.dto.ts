import type { AssemblyRequirement } from '#contracts/assembly';
import { EXPERT_DOMAINS } from '#domain/policy/expert-domains';
import { CodeField, CountField } from '../http/fields.js';

export class TeamRequirementDto implements AssemblyRequirement {
  @CodeField(EXPERT_DOMAINS, { label: 'het domein', example: 'lvb' })
  domain!: string;

  @CountField({ label: 'het niveau (1 kent het veld, 2 specialist, 3 topspecialist)', min: 1, max: 3, example: 2 })
  level!: number;

  @CountField({ label: 'het aantal plaatsen', min: 1, max: 10, example: 1 })
  seats!: number;
}
