import { DataSource, IsNull, LessThan, MoreThan } from 'typeorm';
import { LoginSessionEntity, type SessionEnd } from './login-session.entity.js';

/** Whoever `sub` is at `iss`. */
export type IdentityOfSession = Pick<LoginSessionEntity, 'issuer' | 'subject'>;

/** How long it can still be seen that somebody was logged in. */
const DAYS_KEPT = 30;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Browsers in which people are logged in. */
export class LoginSessionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Begins a session, and forgets those that are long over. */
  async open(session: LoginSessionEntity): Promise<void> {
    const kept = new Date(Date.parse(session.createdAt) - DAYS_KEPT * MILLISECONDS_PER_DAY).toISOString();
    await this.sessions.delete({ endsAt: LessThan(kept) });
    await this.sessions.insert(session);
  }

  /** The session of a token that runs at a moment; null for one that ended, timed out or never was. */
  running(tokenHash: string, at: string): Promise<LoginSessionEntity | null> {
    const inTime = { idleUntil: MoreThan(at), endsAt: MoreThan(at) };
    return this.sessions.findOneBy({ tokenHash, endedAt: IsNull(), ...inTime });
  }

  /** Notes that somebody was active. */
  async touch(id: string, seen: Pick<LoginSessionEntity, 'lastSeenAt' | 'idleUntil'>): Promise<void> {
    await this.sessions.update({ id, endedAt: IsNull() }, seen);
  }

  /** Ends one session. */
  async end(id: string, at: string, because: SessionEnd): Promise<number> {
    return this.endWhere({ id }, at, because);
  }

  /** Ends every session of a person; gives how many that were. */
  async endAll({ issuer, subject }: IdentityOfSession, at: string, because: SessionEnd): Promise<number> {
    return this.endWhere({ issuer, subject }, at, because);
  }

  private async endWhere(
    which: Pick<LoginSessionEntity, 'id'> | IdentityOfSession,
    at: string,
    because: SessionEnd,
  ): Promise<number> {
    const ended = { endedAt: at, endedBecause: because };
    const { affected } = await this.sessions.update({ ...which, endedAt: IsNull() }, ended);
    return affected ?? 0;
  }

  private get sessions() {
    return this.dataSource.getRepository(LoginSessionEntity);
  }
}
