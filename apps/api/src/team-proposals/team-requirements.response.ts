import type { AssemblyTeamRules } from '#contracts/assembly';
import { CountField, NestedField } from '../http/fields.js';
import { DomainCodes } from '../http/domain-code-field.js';
import { TeamRequirementDto } from './team-requirement.dto.js';

const LARGEST = 50;

export class TeamRulesResponse implements AssemblyTeamRules {
  @CountField({ label: 'het kleinste aantal leden', min: 0, max: LARGEST, example: 3 })
  minSize!: number;

  @CountField({ label: 'het grootste aantal leden', min: 0, max: LARGEST, example: 7 })
  maxSize!: number;

  @CountField({ label: 'het aantal ervaringsdeskundigen dat er minstens is', min: 0, max: LARGEST, example: 1 })
  minExpertsByExperience!: number;

  @CountField({ label: 'het aantal leden van een organisatie dat er hoogstens is', min: 0, max: LARGEST, example: 2 })
  maxPerOrganisation!: number;
}

/** What is asked of the team of a case, and what the policy of the region proposes for its problem domains. */
export class TeamRequirementsResponse {
  @DomainCodes({ label: 'de leefgebieden van de casus' })
  problemDomains!: string[];

  @NestedField(() => TeamRequirementDto, { label: 'de eisen die worden voorgesteld', array: true, min: 0 })
  proposed!: TeamRequirementDto[];

  @NestedField(() => TeamRequirementDto, { label: 'de eisen die nu gelden', array: true, min: 0 })
  current!: TeamRequirementDto[];

  @NestedField(() => TeamRulesResponse, { label: 'wat voor elk team geldt' })
  team!: TeamRulesResponse;
}
