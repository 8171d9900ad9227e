import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Count } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';

/** The last number given to a case, per region and year. A row and no sequence: numbers of intakes that failed come back. */
@Entity('case_numbers')
export class CaseNumberEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @PrimaryColumn({ type: 'integer' })
  year!: number;

  @Count()
  last!: number;
}
