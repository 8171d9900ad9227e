import { Column, Entity } from 'typeorm';
import type { AssemblyObjectives, AssemblyRelaxation, AssemblyRequirement } from '#contracts/assembly';
import {
  type ChosenSlot,
  type Deviation,
  POOLS,
  PROPOSAL_STATUSES,
  type TeamMember,
  type TeamProposalRecord,
  type TeamWanted,
} from '#contracts/teams';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Json, Moment, Reference, Words } from '../columns/columns.js';

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

  @Reference({ nullable: true })
  runId!: string | null;

  @Column({ type: 'boolean', default: true })
  optimal!: boolean;

  @Json({ nullable: true })
  slot!: ChosenSlot | null;

  @Column({ type: 'jsonb', default: [] })
  advisers!: TeamMember[];

  @Json({ nullable: true })
  deviation!: Deviation | null;

  @Json({ nullable: true })
  wanted!: TeamWanted | null;

  /** Why the coordinator deviates, or overrides a conflict of interest. */
  @Words()
  reason!: string | null;
}
