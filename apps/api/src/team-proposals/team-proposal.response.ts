import { ApiProperty } from '@nestjs/swagger';
import type { AssemblyObjectives, AssemblyRelaxation } from '#contracts/assembly';
import {
  POOLS,
  PROPOSAL_STATUSES,
  type Pool,
  type TeamMember,
  type TeamProposalRecord,
  type TeamWanted,
} from '#contracts/teams';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, FlagField, IdField, MomentField, NestedField, TextField } from '../http/fields.js';
import { ChosenSlotResponse } from './chosen-slot.response.js';
import { DeviationResponse } from './deviation.response.js';
import { DomainCodes } from '../http/domain-code-field.js';
import { TeamRequirementDto } from './team-requirement.dto.js';

export class TeamMemberResponse implements TeamMember {
  @IdField({ label: 'de deskundige' })
  expertId!: string;

  @IdField({ label: 'de gebruiker' })
  userId!: string;

  @IdField({ label: 'de organisatie' })
  organisationId!: string;

  @DomainCodes({ label: 'de domeinen die zij dekken' })
  covers!: string[];
}

const OBJECTIVES: AssemblyObjectives = {
  size: 4,
  load: 812,
  belowTarget: 1,
  mixedSizes: 1,
  travelMinutes: 96,
  knowsFamily: 0,
};
const RELAXATION: AssemblyRelaxation = {
  requirement: { domain: 'lvb', level: 3, seats: 1 },
  bestAvailable: { level: 2, candidates: 3, meeting: 0 },
};

export class TeamWantedResponse implements TeamWanted {
  @IdField({ label: 'wie in het team moet', array: true, min: 0 })
  mustInclude!: string[];

  @IdField({ label: 'wie niet in het team mag', array: true, min: 0 })
  mustExclude!: string[];

  @IdField({ label: 'het gewenste moment', optional: true })
  slotId!: string | null;
}

export class TeamProposalResponse extends CaseRecordResponse implements TeamProposalRecord {
  @CodeField(PROPOSAL_STATUSES, { label: 'de status' })
  status!: TeamProposalRecord['status'];

  @CodeField(POOLS, { label: 'de pool' })
  pool!: Pool;

  @NestedField(() => TeamRequirementDto, { label: 'de eisen', array: true, min: 0 })
  requirements!: TeamRequirementDto[];

  @NestedField(() => TeamMemberResponse, { label: 'de leden', array: true, min: 0 })
  members!: TeamMemberResponse[];

  @ApiProperty({
    description: 'hoe goed dit team is: load in duizendsten van iemand die vol zit, travelMinutes in minuten',
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: OBJECTIVES,
  })
  objectives!: AssemblyObjectives | null;

  @ApiProperty({
    description: 'wat een team in de weg staat',
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [RELAXATION],
  })
  relaxations!: AssemblyRelaxation[];

  @MomentField({ label: 'het moment van het voorstel' })
  proposedAt!: string;

  @IdField({ label: 'de berekening; leeg bij voorstellen van eerdere versies', optional: true })
  runId!: string | null;

  @FlagField({ label: 'of dit bewezen het beste is; zonder team: of er bewezen geen is' })
  optimal!: boolean;

  @NestedField(() => ChosenSlotResponse, { label: 'het moment van het overleg', optional: true })
  slot!: ChosenSlotResponse | null;

  @NestedField(() => TeamMemberResponse, { label: 'wie meedenkt zonder stem', array: true, min: 0 })
  advisers!: TeamMemberResponse[];

  @NestedField(() => DeviationResponse, { label: 'wat de wensen van de coördinator kosten', optional: true })
  deviation!: DeviationResponse | null;

  @NestedField(() => TeamWantedResponse, { label: 'de wensen van de coördinator', optional: true })
  wanted!: TeamWantedResponse | null;

  @TextField({ label: 'de reden van de wensen', max: 4000, example: 'Hij kent de school van binnen.', optional: true })
  reason!: string | null;
}
