import { Entity, Index } from 'typeorm';
import { Key, Moment, Text } from '../columns/columns.js';

/** Somebody who went to the identity server and is not back yet. Taken away when they come back: it counts once. */
@Entity('login_attempts')
@Index(['stateHash'], { unique: true })
@Index(['expiresAt'])
export class LoginAttemptEntity {
  @Key()
  id!: string;

  /** SHA-256 of the `state` that must come back. */
  @Text()
  stateHash!: string;

  /** SHA-256 of the cookie of the browser that left. */
  @Text()
  browserHash!: string;

  /** The local path where they wanted to go. */
  @Text()
  returnTo!: string;

  @Moment()
  expiresAt!: string;
}
