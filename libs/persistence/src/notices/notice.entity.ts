import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { NOTICE_KINDS, type NoticeKind } from '#contracts/notices';
import { OfCase } from '../case-records/of-case.js';
import { Code, Key, Moment, Reference, References } from '../columns/columns.js';
import { momentTransformer } from '../columns/transformers.js';
import { MailEntity } from '../mails/mail.entity.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from '../users/user.entity.js';

/** Somebody is told that a task waits for them. Written with the step that made it so, closed with the one that ends it. */
@Entity('notices')
@Index(['userId', 'createdAt', 'id'])
@Index('notices_unread_idx', ['userId', 'createdAt', 'id'], { where: '"open" AND "read_at" IS NULL' })
@Index('notices_unmailed_idx', ['userId'], {
  where: '"open" AND "read_at" IS NULL AND "mail_id" IS NULL',
})
@Index(['taskId'], { where: '"open"' })
@Index('notices_of_region_tasks_idx', ['taskId', 'userId'], { where: '"case_id" IS NULL' })
@Index(['mailId'])
export class NoticeEntity {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  /** Whose task it is, or one of the team that may take it. */
  @Reference()
  @ForeignKey(() => UserEntity)
  userId!: string;

  @Code(NOTICE_KINDS)
  kind!: NoticeKind;

  @Reference()
  taskId!: string;

  /** Null for a task of the region, whatever case that is about: no step writes or closes its notices. */
  @OfCase({ nullable: true })
  caseId!: string | null;

  @Moment()
  dueAt!: string;

  /** On the watch of the case. */
  @Moment()
  createdAt!: string;

  /** On the watch of the database: a mail waits a little for what comes right after. */
  @Column({
    type: 'timestamp with time zone',
    precision: 3,
    default: () => 'now()',
    transformer: momentTransformer,
  })
  writtenAt!: string;

  /** Whether the task still waits for this person. */
  @Column({ type: 'boolean', default: true })
  open!: boolean;

  /** By the person themselves. */
  @Moment({ nullable: true })
  readAt!: string | null;

  /** Others who read it while they stood in: for its own person it stays unread. */
  @References()
  readBy!: string[];

  @Reference({ nullable: true })
  @ForeignKey(() => MailEntity)
  mailId!: string | null;
}
