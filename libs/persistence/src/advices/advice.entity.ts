import { Entity } from 'typeorm';
import type { AdviceRecord } from '#contracts/support-elements';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Count, Json, Moment, Reference, Words } from '../columns/columns.js';

/** Who disagreed with the advice, and why, in their own words. */
export interface Dissent {
  by: string;
  words: string;
}

@Entity('advices')
export class AdviceEntity extends CaseBoundEntity implements AdviceRecord {
  @Reference()
  sessionId!: string;

  @Reference()
  recordedBy!: string;

  @Moment()
  recordedAt!: string;

  @Count()
  dissents!: number;

  @Words()
  advice!: string | null;

  @Json({ nullable: true })
  dissent!: Dissent[] | null;
}
