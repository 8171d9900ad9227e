import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OfCase } from '../case-records/of-case.js';
import { Code, Count, Moment } from '../columns/columns.js';
import { Retries } from '../mails/retries.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { UserEntity } from '../users/user.entity.js';

/** What a calendar is told of a session, in the words of iTIP (RFC 5546). */
export const CALL_METHODS = ['REQUEST', 'CANCEL'] as const;
export type CallMethod = (typeof CALL_METHODS)[number];

/** What one person was mailed of one session. What they should know is in the other tables. */
@Entity('session_calls')
@Index(['userId'])
@Index(['userId', 'lastError'], { where: '"last_error" IS NOT NULL' })
export class SessionCallEntity extends Retries {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => SessionEntity)
  sessionId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => UserEntity)
  userId!: string;

  @OfCase()
  caseId!: string;

  /** What was sent last; null while nothing was. */
  @Code(CALL_METHODS, { nullable: true })
  method!: CallMethod | null;

  /** The moves of the session that were sent last. */
  @Count({ nullable: true })
  sequence!: number | null;

  /** How many calls have left. */
  @Count({ default: 0 })
  sent!: number;

  @Moment({ nullable: true })
  sentAt!: string | null;
}
