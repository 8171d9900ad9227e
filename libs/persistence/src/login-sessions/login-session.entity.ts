import { Entity, Index } from 'typeorm';
import { Code, Key, Moment, Text } from '../columns/columns.js';

/** Why a session is over, besides its time. */
export const SESSION_ENDS = ['loggedOut', 'everywhere', 'disabled'] as const;
export type SessionEnd = (typeof SESSION_ENDS)[number];

/** A browser in which somebody is logged in. Of an identity, not of an account: a newcomer has none yet. */
@Entity('login_sessions')
@Index(['tokenHash'], { unique: true })
@Index(['issuer', 'subject'], { where: '"ended_at" IS NULL' })
@Index(['endsAt'])
export class LoginSessionEntity {
  @Key()
  id!: string;

  /** SHA-256 of the token in the cookie: who reads this table can log in nowhere. */
  @Text()
  tokenHash!: string;

  @Text()
  issuer!: string;

  @Text()
  subject!: string;

  /** How sure the identity server was, in its own words. */
  @Text({ nullable: true })
  acr!: string | null;

  @Moment()
  createdAt!: string;

  @Moment()
  lastSeenAt!: string;

  @Moment()
  idleUntil!: string;

  @Moment()
  endsAt!: string;

  @Moment({ nullable: true })
  endedAt!: string | null;

  @Code(SESSION_ENDS, { nullable: true })
  endedBecause!: SessionEnd | null;
}
