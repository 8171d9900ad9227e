import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Json, Key, Moment, Reference, Text } from '../columns/columns.js';
import { UserEntity } from '../users/user.entity.js';

/**
 * What somebody asked for under one Idempotency-Key. The body waits here until the step that it causes has copied its
 * words to the record that they belong to; the answer stays, to be given again.
 */
@Entity('commands')
@Unique(['userId', 'idempotencyKey'])
@Index(['caseId'])
@Index(['createdAt'], { where: '"answer" IS NULL' })
export class CommandEntity {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => UserEntity)
  userId!: string;

  @Text()
  idempotencyKey!: string;

  @Text()
  bodyHash!: string;

  /** No foreign key: the command `submitCase` stands before its case does. */
  @Reference()
  caseId!: string;

  @Text()
  name!: string;

  @Json({ nullable: true })
  body!: unknown;

  @Json({ nullable: true })
  answer!: unknown;

  @Moment()
  createdAt!: string;
}
