import { Entity, ForeignKey } from 'typeorm';
import type { LegalHoldRecord } from '#contracts/rights';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Moment, Reference, Words } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';

/** A dossier that must not be destroyed, whatever its term or a request says. */
@Entity('legal_holds')
export class LegalHoldEntity extends CaseBoundEntity implements LegalHoldRecord {
  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Reference()
  placedBy!: string;

  @Moment()
  placedAt!: string;

  @Reference({ nullable: true })
  liftedBy!: string | null;

  @Moment({ nullable: true })
  liftedAt!: string | null;

  @Words()
  reason!: string | null;

  @Words()
  liftReason!: string | null;
}
