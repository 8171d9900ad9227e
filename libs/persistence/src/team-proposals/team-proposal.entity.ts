import { Entity } from 'typeorm';
import type { AssemblyObjectives, AssemblyRelaxation, AssemblyRequirement } from '#contracts/assembly';
import { POOLS, PROPOSAL_STATUSES, type TeamMember, type TeamProposalRecord } from '#contracts/teams';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Json, Moment } from '../columns/columns.js';

@Entity('team_proposals')
export class TeamProposalEntity extends CaseBoundEntity implements TeamProposalRecord {
  @Code(PROPOSAL_STATUSES)
  status!: TeamProposalRecord['status'];

  @Code(POOLS)
  pool!: TeamProposalRecord['pool'];

  @Json()
  requirements!: AssemblyRequirement[];

  @Json()
  members!: TeamMember[];

  @Json({ nullable: true })
  objectives!: AssemblyObjectives | null;

  @Json()
  relaxations!: AssemblyRelaxation[];

  @Moment()
  proposedAt!: string;
}
