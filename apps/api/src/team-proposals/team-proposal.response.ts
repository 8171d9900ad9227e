import { ApiProperty } from '@nestjs/swagger';
import type { AssemblyObjectives, AssemblyRelaxation } from '#contracts/assembly';
import { POOLS, PROPOSAL_STATUSES, type Pool, type TeamMember, type TeamProposalRecord } from '#contracts/teams';
import { EXPERT_DOMAINS } from '#domain/policy/expert-domains';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, IdField, MomentField, NestedField } from '../http/fields.js';
import { TeamRequirementDto } from './team-requirement.dto.js';

export class TeamMemberResponse implements TeamMember {
  @IdField({ label: 'de deskundige' })
  expertId!: string;

  @IdField({ label: 'de gebruiker' })
  userId!: string;

  @IdField({ label: 'de organisatie' })
  organisationId!: string;

  @CodeField(EXPERT_DOMAINS, { label: 'de domeinen', array: true, optional: true })
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
    description: 'hoe goed dit team is',
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
}
