import { Entity, Index } from 'typeorm';
import type { ParticipantRecord } from '#contracts/cases';
import { ROLES } from '#contracts/codes';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Moment, Reference } from '../columns/columns.js';

@Entity('participants')
@Index(['userId', 'caseId'])
export class ParticipantEntity extends CaseBoundEntity implements ParticipantRecord {
  @Reference()
  userId!: string;

  @Code(ROLES)
  role!: ParticipantRecord['role'];

  @Code(['full', 'asked'])
  view!: ParticipantRecord['view'];

  @Moment()
  since!: string;

  @Moment({ nullable: true })
  until!: string | null;
}
