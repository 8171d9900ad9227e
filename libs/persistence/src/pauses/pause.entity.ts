import { Entity } from 'typeorm';
import type { PauseRecord } from '#contracts/cases';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Moment, Reference, Words } from '../columns/columns.js';

@Entity('pauses')
export class PauseEntity extends CaseBoundEntity implements PauseRecord {
  /** Null: the whole case. */
  @Reference({ nullable: true })
  clockId!: string | null;

  @Reference()
  pausedBy!: string;

  @Moment()
  from!: string;

  @Moment({ nullable: true })
  to!: string | null;

  @Words()
  reason!: string | null;
}
