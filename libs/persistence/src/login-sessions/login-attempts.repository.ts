import { DataSource, LessThanOrEqual, MoreThan } from 'typeorm';
import { LoginAttemptEntity } from './login-attempt.entity.js';

/** Those who left for the identity server. */
export class LoginAttemptsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Remembers who leaves, and forgets who took too long to come back. */
  async begin(attempt: LoginAttemptEntity, at: string): Promise<void> {
    await this.attempts.delete({ expiresAt: LessThanOrEqual(at) });
    await this.attempts.insert(attempt);
  }

  /**
   * Takes an attempt away: it counts once, whatever comes of it.
   * @param browserHash of the cookie that came along; another browser cannot finish an attempt
   * @returns null where there is none, or its time is over
   */
  async take({ stateHash, browserHash }: Taken, at: string): Promise<LoginAttemptEntity | null> {
    const which = { stateHash, browserHash, expiresAt: MoreThan(at) };
    const attempt = await this.attempts.findOneBy(which);
    const { affected } = attempt ? await this.attempts.delete({ id: attempt.id }) : { affected: 0 };
    return affected === 1 ? attempt : null;
  }

  private get attempts() {
    return this.dataSource.getRepository(LoginAttemptEntity);
  }
}

type Taken = Pick<LoginAttemptEntity, 'stateHash' | 'browserHash'>;
