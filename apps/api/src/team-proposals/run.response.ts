import { ApiProperty } from '@nestjs/swagger';
import type { AssemblyObjectives, AssemblyProblem, AssemblyRelaxation, AssemblyTeamRules } from '#contracts/assembly';
import { type Pool, POOLS } from '#contracts/teams';
import { RegionCodeField } from '../http/region-fields.js';
import { CodeField, CountField, FlagField, IdField, MomentField, NestedField, TextField } from '../http/fields.js';
import { DomainCodes } from '../http/domain-code-field.js';
import { TeamRequirementDto } from './team-requirement.dto.js';

/** A pool of the whole country, and all that is in it. */
const MOST = 100_000;
const TEAM: AssemblyTeamRules = { minSize: 3, maxSize: 7, minExpertsByExperience: 1, maxPerOrganisation: 2 };
const OBJECTIVES: AssemblyObjectives = {
  ...{ size: 4, load: 812, belowTarget: 1, mixedSizes: 1, travelMinutes: 96, knowsFamily: 0 },
};
const RELAXATION: AssemblyRelaxation = {
  requirement: { domain: 'lvb', level: 3, seats: 1 },
  bestAvailable: { level: 2, candidates: 3, meeting: 0 },
};

export class RunSlotResponse {
  @IdField({ label: 'het moment' })
  id!: string;

  @MomentField({ label: 'het begin' })
  start!: string;
}

export class RunDomainResponse {
  @TextField({ label: 'het domein', max: 100, example: 'lvb' })
  domain!: string;

  @CountField({ label: 'het niveau', min: 1, max: 3, example: 2 })
  level!: number;
}

/** Somebody of whom a team could be chosen; nameless where they are of another region and no team or wish names them. */
export class RunExpertResponse {
  @IdField({ label: 'de deskundige; leeg bij wie van elders is en nergens in dit voorstel voorkomt', optional: true })
  id!: string | null;

  @RegionCodeField({ optional: true })
  regionCode!: string | null;

  @IdField({ label: 'de werkgever van toen; leeg zoals bij de deskundige', optional: true })
  organisation!: string | null;

  @CodeField(['small', 'large'], { label: 'de grootte van die werkgever' })
  organisationSize!: 'small' | 'large';

  @NestedField(() => RunDomainResponse, { label: 'de domeinen', array: true, min: 0 })
  domains!: RunDomainResponse[];

  @FlagField({ label: 'ervaringsdeskundig' })
  expertByExperience!: boolean;

  @CountField({ label: 'het aantal lopende casussen', min: 0, max: 1000, example: 2 })
  activeCases!: number;

  @CountField({ label: 'het hoogste aantal lopende casussen', min: 0, max: 1000, example: 6 })
  maxActiveCases!: number;

  @CountField({ label: 'het aantal casussen in de laatste 12 maanden', min: 0, max: 1000, example: 4 })
  casesLast12Months!: number;

  @CountField({ label: 'het minste aantal casussen per jaar', min: 0, max: 1000, example: 6 })
  minCasesPerYear!: number;

  @IdField({ label: 'de momenten waarop zij kunnen', array: true, min: 0, max: MOST })
  availableSlots!: string[];

  @CountField({ label: 'de reistijd in minuten', min: 0, max: 1000, example: 25 })
  travelMinutes!: number;

  @FlagField({ label: 'of zij dit gezin kennen' })
  knowsFamily!: boolean;

  @FlagField({ label: 'of zij een belang bij deze casus meldden; leeg bij wie van elders is', optional: true })
  declaredConflict!: boolean | null;

  @IdField({ label: 'met wie niet in een team; leeg bij wie van elders is', array: true, optional: true, max: MOST })
  mayNotSitWith!: string[] | null;
}

/** The team problem as it was given to the solver. */
export class RunProblemResponse implements Omit<AssemblyProblem, 'experts'> {
  @NestedField(() => TeamRequirementDto, { label: 'de eisen', array: true, min: 0 })
  requirements!: TeamRequirementDto[];

  @ApiProperty({ description: 'wat voor elk team geldt', type: 'object', additionalProperties: true, example: TEAM })
  team!: AssemblyTeamRules;

  @IdField({ label: 'de organisaties die niet onafhankelijk zijn van de casus', array: true, min: 0, max: MOST })
  involvedOrganisations!: string[];

  @NestedField(() => RunSlotResponse, { label: 'de momenten', array: true, min: 0 })
  slots!: RunSlotResponse[];

  @NestedField(() => RunExpertResponse, { label: 'de deskundigen', array: true, min: 0, max: MOST })
  experts!: RunExpertResponse[];

  @IdField({ label: 'wie in het team moet', array: true, min: 0 })
  mustInclude!: string[];

  @IdField({ label: 'wie niet in het team mag', array: true, min: 0, max: MOST })
  mustExclude!: string[];
}

export class RunMemberResponse {
  @IdField({ label: 'de deskundige' })
  expert!: string;

  @DomainCodes({ label: 'de domeinen die zij dekken' })
  covers!: string[];
}

/** What the solver answered: a team, or what to relax to get one. */
export class RunResultResponse {
  @CodeField(['team', 'infeasible'], { label: 'of er een team is' })
  outcome!: 'team' | 'infeasible';

  @IdField({ label: 'het moment', optional: true })
  slot!: string | null;

  @NestedField(() => RunMemberResponse, { label: 'de leden', array: true, min: 0 })
  members!: RunMemberResponse[];

  @ApiProperty({
    description: 'hoe goed dit team is: load in duizendsten van iemand die vol zit, travelMinutes in minuten',
    ...({ type: 'object', additionalProperties: true, nullable: true, example: OBJECTIVES } as const),
  })
  objectives!: AssemblyObjectives | null;

  @ApiProperty({
    description: 'wat een team in de weg staat',
    ...({ type: 'array', items: { type: 'object', additionalProperties: true }, example: [RELAXATION] } as const),
  })
  relaxations!: AssemblyRelaxation[];

  @FlagField({ label: 'of dit bewezen is' })
  optimal!: boolean;

  @ApiProperty({
    description: 'hoeveel beter een team nog zou kunnen zijn',
    type: Number,
    nullable: true,
    example: 0.2,
  })
  gap!: number | null;

  @ApiProperty({ description: 'de milliseconden van het oplossen zelf', type: Number, example: 3.4 })
  milliseconds!: number;
}

/** How the team of a proposal was found, as it was kept then. */
export class RunResponse {
  @IdField({ label: 'de berekening' })
  id!: string;

  @MomentField({ label: 'het moment waarop dit is uitgerekend' })
  at!: string;

  @CodeField(POOLS, { label: 'de pool waarin is gezocht' })
  pool!: Pool;

  @TextField({ label: 'waarmee: naam en versie', max: 100, example: 'doorbraak-branch-and-bound 5' })
  solver!: string;

  @ApiProperty({ description: 'de milliseconden van lezen tot resultaat', type: Number, example: 12.3 })
  milliseconds!: number;

  @FlagField({ label: 'of het voorstel bewezen het beste is; zonder team: of er bewezen geen is' })
  optimal!: boolean;

  @NestedField(() => RunProblemResponse, { label: 'de vraag aan de rekenaar' })
  problem!: RunProblemResponse;

  @NestedField(() => RunResultResponse, { label: 'wat eruit kwam' })
  result!: RunResultResponse;
}
