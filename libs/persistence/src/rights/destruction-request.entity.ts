import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DESTRUCTION_GROUNDS,
  DESTRUCTION_OBJECTIONS,
  DESTRUCTION_STATES,
  type DestructionRequestRecord,
  PETITIONERS,
} from '#contracts/rights';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, LocalDate, Moment, Reference, Words } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';

/** Somebody asks for a dossier to be destroyed. The row outlives the dossier, without its words: it says why it is gone. */
@Entity('destruction_requests')
@Index('destruction_requests_standing_idx', ['caseId'], {
  unique: true,
  where: `"status" IN ('asked', 'granted', 'confirmed')`,
})
export class DestructionRequestEntity extends CaseBoundEntity implements DestructionRequestRecord {
  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Code(PETITIONERS)
  askedBy!: DestructionRequestRecord['askedBy'];

  @Code(DESTRUCTION_STATES)
  status!: DestructionRequestRecord['status'];

  @Reference()
  recordedBy!: string;

  @Moment()
  recordedAt!: string;

  @LocalDate()
  due!: string;

  @Code(DESTRUCTION_GROUNDS, { nullable: true })
  ground!: DestructionRequestRecord['ground'];

  @Reference({ nullable: true })
  decidedBy!: string | null;

  @Moment({ nullable: true })
  decidedAt!: string | null;

  @Code(DESTRUCTION_OBJECTIONS, { nullable: true })
  objection!: DestructionRequestRecord['objection'];

  @Reference({ nullable: true })
  confirmedBy!: string | null;

  @Moment({ nullable: true })
  confirmedAt!: string | null;

  @Moment({ nullable: true })
  destroyedAt!: string | null;

  @Words()
  reason!: string | null;

  @Words()
  decisionReason!: string | null;
}
