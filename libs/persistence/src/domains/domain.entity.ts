import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LocalDate, Text } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';

/** A field of help that experts know and problems lie in: data of a region. */
@Entity('domains')
export class DomainEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  /** As requirements and experts name it. */
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Text()
  name!: string;

  /** First day on which nothing new may name it. */
  @LocalDate({ nullable: true })
  endedOn!: string | null;
}
