import { Entity, Index } from 'typeorm';
import { ROLES } from '#contracts/codes';
import { TASK_KINDS, TASK_STATES, type TaskRecord } from '#contracts/tasks';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Moment, Reference, Words } from '../columns/columns.js';

/**
 * The region of a task is its case's, found by join: one truth, and a case that moves takes its tasks along. Only open
 * tasks are in the indexes, a few thousand in a whole country.
 */
@Entity('tasks')
@Index(['ownerUserId', 'dueAt', 'id'], { where: `"state" = 'open'` })
@Index(['ownerRole', 'dueAt', 'id'], { where: `"state" = 'open' AND "owner_user_id" IS NULL` })
export class TaskEntity extends CaseBoundEntity implements TaskRecord {
  @Code(TASK_KINDS)
  kind!: TaskRecord['kind'];

  @Reference()
  subjectId!: string;

  @Code(ROLES)
  ownerRole!: TaskRecord['ownerRole'];

  @Reference({ nullable: true })
  ownerUserId!: string | null;

  @Reference({ nullable: true })
  clockId!: string | null;

  @Moment()
  since!: string;

  @Moment()
  dueAt!: string;

  @Code(TASK_STATES)
  state!: TaskRecord['state'];

  @Moment({ nullable: true })
  endedAt!: string | null;

  @Words()
  note!: string | null;
}
