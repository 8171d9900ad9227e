import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { CaseRecord } from '#contracts/cases';
import { CLOSING_OUTCOMES, CONDITIONS, PHASES, ROLES, TRACKS } from '#contracts/codes';
import {
  Code,
  Count,
  Flag,
  Key,
  LocalDate,
  Moment,
  Reference,
  References,
  Text,
  Texts,
  Words,
} from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';

const OPEN = `"phase" <> 'closed'`;

@Entity('cases')
@Unique(['reference'])
@Unique(['id', 'regionId'])
@Index(['regionId', 'submittedAt', 'id'])
@Index(['regionId', 'phase', 'submittedAt', 'id'])
@Index(['coordinatorId'], { where: OPEN })
@Index(['regievoerderId'], { where: OPEN })
@Index(['casusinbrengerId'], { where: OPEN })
export class CaseEntity implements CaseRecord {
  @Key()
  id!: string;

  /** What people call the case, like ME-2026-0142: gapless per region and year. */
  @Text()
  reference!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Code(TRACKS)
  track!: CaseRecord['track'];

  @Flag()
  anonymous!: boolean;

  @Flag()
  urgent!: boolean;

  @Code(PHASES)
  phase!: CaseRecord['phase'];

  @Code(CONDITIONS, { nullable: true })
  condition!: CaseRecord['condition'];

  @Reference()
  casusinbrengerId!: string;

  @Reference()
  coordinatorId!: string;

  @Reference({ nullable: true })
  regievoerderId!: string | null;

  @Reference({ nullable: true })
  gemeenteId!: string | null;

  @Texts()
  problemDomains!: string[];

  @References()
  involvedOrganisationIds!: string[];

  @Count()
  policyVersion!: number;

  @Moment()
  submittedAt!: string;

  @Moment({ nullable: true })
  closedAt!: string | null;

  @Code(CLOSING_OUTCOMES, { nullable: true })
  outcome!: CaseRecord['outcome'];

  @LocalDate({ nullable: true })
  keepUntil!: string | null;

  @Code(ROLES, { nullable: true })
  waitingForRole!: CaseRecord['waitingForRole'];

  @Reference({ nullable: true })
  waitingForUserId!: string | null;

  @Moment({ nullable: true })
  waitingSince!: string | null;

  @Moment({ nullable: true })
  nextDueAt!: string | null;

  @Reference({ nullable: true })
  mainTaskId!: string | null;

  /** The learning note of the closing. */
  @Words()
  learned!: string | null;
}
