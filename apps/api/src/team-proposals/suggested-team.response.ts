import { ApiProperty } from '@nestjs/swagger';
import type { AssemblyObjectives } from '#contracts/assembly';
import { CodeField, FlagField, IdField, NestedField, TextField } from '../http/fields.js';
import { DomainCodes } from '../http/domain-code-field.js';
import { COMPARED_BY, type ComparedBy, FigureField } from './deviation.response.js';
import { NamedExpertResponse, ObstacleResponse } from './reasons.response.js';

const SENTENCE = 1_000;
const OBJECTIVES: AssemblyObjectives = {
  ...{ size: 4, load: 1033, belowTarget: 1, mixedSizes: 1, travelMinutes: 96, knowsFamily: 0 },
};

class SuggestedMemberResponse extends NamedExpertResponse {
  @DomainCodes({ label: 'de domeinen die zij dekken' })
  covers!: string[];
}

/** A team that could be; nobody was asked. */
export class SuggestedTeamResponse {
  @NestedField(() => SuggestedMemberResponse, { label: 'de leden', array: true, min: 0 })
  members!: SuggestedMemberResponse[];

  @IdField({ label: 'het moment', optional: true })
  slotId!: string | null;

  @ApiProperty({
    description: 'hoe goed dit team is: load in duizendsten van iemand die vol zit, travelMinutes in minuten',
    type: 'object',
    additionalProperties: true,
    example: OBJECTIVES,
  })
  objectives!: AssemblyObjectives;

  @FlagField({ label: 'of dit bewezen het beste is' })
  optimal!: boolean;
}

/** Why somebody is not in the team. */
export class WhyNotResponse extends NamedExpertResponse {
  @TextField({
    label: 'waarom niet',
    max: SENTENCE,
    example: 'Met A. Adema erbij telt het team 5 mensen in plaats van 4.',
  })
  sentence!: string;

  @CodeField(['H3', 'H4', 'H5', 'H9'], { label: 'de regel die dit verhindert', optional: true })
  rule!: string | null;

  @CodeField(COMPARED_BY, { label: 'het eerste waarop het team slechter is', optional: true, example: 'load' })
  worseOn!: ComparedBy | null;

  @FigureField({ label: 'hoeveel dat is met deze deskundige', example: 1033 })
  theirs!: number | string | null;

  @FigureField({ label: 'hoeveel dat is bij het beste team', example: 812 })
  best!: number | string | null;

  @NestedField(() => SuggestedTeamResponse, { label: 'het beste team met deze deskundige', optional: true })
  team!: SuggestedTeamResponse | null;
}

export class ComparedFigureResponse {
  @CodeField(COMPARED_BY, { label: 'waarop wordt vergeleken' })
  on!: ComparedBy;

  @TextField({ label: 'hoe dat heet', max: 100, example: 'mensen in het team' })
  name!: string;

  @FigureField({ label: 'zoals het nu is', example: 812 })
  from!: number | string;

  @FigureField({ label: 'zoals het zou zijn', example: 1033 })
  to!: number | string;

  @TextField({ label: 'zoals het nu is, in woorden', max: 100, example: '81,2%' })
  fromText!: string;

  @TextField({ label: 'zoals het zou zijn, in woorden', max: 100, example: '103,3%' })
  toText!: string;

  @CodeField(['equal', 'better', 'worse'], { label: 'wat dat betekent' })
  verdict!: 'equal' | 'better' | 'worse';
}

/** What would come of it if one thing were otherwise. */
export class WhatIfResponse {
  @TextField({
    label: 'wat er dan gebeurt',
    max: SENTENCE,
    example: 'Zonder A. Adema telt het team 5 mensen in plaats van 4.',
  })
  sentence!: string;

  @NestedField(() => SuggestedTeamResponse, { label: 'het team dat er dan is', optional: true })
  team!: SuggestedTeamResponse | null;

  @NestedField(() => ComparedFigureResponse, { label: 'de cijfers naast elkaar', array: true, min: 0 })
  figures!: ComparedFigureResponse[];

  @NestedField(() => ObstacleResponse, { label: 'wat een team dan in de weg staat', array: true, min: 0 })
  obstacles!: ObstacleResponse[];
}
