import { Entity, Index } from 'typeorm';
import { ROLES } from '#contracts/codes';
import { REGION_TASK_KINDS, TASK_KINDS, TASK_STATES, type TaskRecord } from '#contracts/tasks';
import { OfCase } from '../case-records/of-case.js';
import { RecordEntity } from '../case-records/record.entity.js';
import { Code, Moment, Reference, Text, Words } from '../columns/columns.js';

const OPEN = `"state" = 'open'`;
const HELD = `${OPEN} AND "owner_user_id" IS NOT NULL`;
const QUEUED = `${OPEN} AND "owner_user_id" IS NULL`;
const ABOUT_THE_REGION = `"kind" IN (${REGION_TASK_KINDS.map((kind) => `'${kind}'`).join(', ')})`;

/**
 * Work that waits for somebody: of a case, written by its process, or of the region itself. Only open tasks are in the
 * indexes of lists and counters, a few thousand in a whole country; each list has the one that gives it in its order.
 * The region stands in the row, without a foreign key, which would lock the row of the region for every task that starts.
 */
@Entity('tasks')
@Index(['ownerUserId', 'dueAt', 'id'], { where: HELD })
@Index(['regionId', 'ownerRole', 'dueAt', 'id'], { where: QUEUED })
@Index(['regionId', 'dueAt', 'id'], { where: HELD })
@Index(['regionId', 'kind', 'subjectId'], { unique: true, where: `${OPEN} AND ${ABOUT_THE_REGION}` })
export class TaskEntity extends RecordEntity implements Omit<TaskRecord, 'caseId'> {
  @Reference()
  regionId!: string;

  /** Null for work that is about no single case. */
  @OfCase({ nullable: true })
  caseId!: string | null;

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

  /** A code or a number, such as a missing year; for tasks of the region. */
  @Text({ nullable: true })
  about!: string | null;

  @Words()
  note!: string | null;

  /** Why it was handed over last; for tasks of the region, which have no timeline that tells. */
  @Words()
  handOverReason!: string | null;
}
