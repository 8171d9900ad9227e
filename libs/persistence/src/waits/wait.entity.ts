import { Entity } from 'typeorm';
import { WAIT_STATUSES, type WaitRecord } from '#contracts/waits';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, LocalDate, Moment, Reference } from '../columns/columns.js';

@Entity('waits')
export class WaitEntity extends CaseBoundEntity implements WaitRecord {
  @Reference()
  elementId!: string;

  @Code(WAIT_STATUSES)
  status!: WaitRecord['status'];

  @Moment()
  since!: string;

  @LocalDate({ nullable: true })
  expectedStart!: string | null;

  @Moment({ nullable: true })
  endedAt!: string | null;
}
