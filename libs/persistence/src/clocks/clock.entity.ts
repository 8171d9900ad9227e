import { Entity, Index } from 'typeorm';
import { CLOCK_KINDS, CLOCK_STATES, type ClockPauseRecord, type ClockRecord } from '#contracts/clocks';
import { ROLES } from '#contracts/codes';
import type { Term } from '#contracts/terms';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Count, Json, LocalDate, Moment, Reference } from '../columns/columns.js';

@Entity('clocks')
@Index(['dueAt', 'id'], { where: `"state" = 'running'` })
export class ClockEntity extends CaseBoundEntity implements ClockRecord {
  @Code(CLOCK_KINDS)
  kind!: ClockRecord['kind'];

  @Reference()
  subjectId!: string;

  @Moment()
  start!: string;

  @Json()
  term!: Term;

  @LocalDate()
  due!: string;

  @Moment()
  dueAt!: string;

  @Json()
  pauses!: ClockPauseRecord[];

  @Code(CLOCK_STATES)
  state!: ClockRecord['state'];

  @Moment({ nullable: true })
  endedAt!: string | null;

  @Code(ROLES)
  ownerRole!: ClockRecord['ownerRole'];

  @Reference({ nullable: true })
  ownerUserId!: string | null;

  @Code(['policy', 'given'])
  termSource!: ClockRecord['termSource'];

  @Moment({ nullable: true })
  remindAt!: string | null;

  @Count()
  reminders!: number;

  @Count()
  rung!: number;

  @Count()
  policyVersion!: number;
}
