import { Entity, Unique } from 'typeorm';
import { Count, Key, Text } from '../columns/columns.js';

@Entity('regions')
@Unique(['code'])
export class RegionEntity {
  @Key()
  id!: string;

  /** Two or three letters, first part of every case's reference. */
  @Text()
  code!: string;

  @Text()
  name!: string;

  /** Which of the supra-regional networks of expertise it belongs to; null: none. */
  @Text({ nullable: true })
  network!: string | null;

  /** Null only until the first policy is stored. */
  @Count({ nullable: true })
  activePolicyVersion!: number | null;
}
