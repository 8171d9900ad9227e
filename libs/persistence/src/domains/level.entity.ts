import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Text } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';

/** What a region means by a level of knowledge: 1 to 3, as the team problem counts. */
@Entity('levels')
@Check('"level" BETWEEN 1 AND 3')
export class LevelEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @PrimaryColumn({ type: 'integer' })
  level!: number;

  @Text()
  name!: string;

  /** When somebody has it. */
  @Text()
  meaning!: string;
}
