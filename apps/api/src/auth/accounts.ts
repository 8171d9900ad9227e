import { Injectable } from '@nestjs/common';
import { AccountRequestsRepository } from '#persistence/account-requests/account-requests.repository';
import { LoginSessionsRepository } from '#persistence/login-sessions/login-sessions.repository';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import { UsersRepository } from '#persistence/users/users.repository';
import { Clock } from '../http/clock.js';
import { accountClosed } from '../http/problems.js';
import type { SignedInUser } from './signed-in-user.js';
import type { Identity } from './token-verifier.js';

/** An account as it stands at this request. */
export type Account = Omit<SignedInUser, 'actingRole' | 'routeRoles'>;

/** A name is what somebody else's server says. */
const LONGEST_NAME = 200;

/** What our own table knows of who is logged in. */
@Injectable()
export class Accounts {
  constructor(
    private readonly users: UsersRepository,
    private readonly standIns: StandInsRepository,
    private readonly sessions: LoginSessionsRepository,
    private readonly requests: AccountRequestsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The account of somebody; null for a newcomer, who is remembered.
   * @throws 403 for an account that is closed, and ends what still ran for it
   */
  async of(who: Identity & { name: string | null; machine: boolean }): Promise<Account | null> {
    const { issuer, subject } = who;
    const at = this.clock.now().toISOString();
    const user = await this.users.findByIdentity(issuer, subject, at);
    if (!user) {
      const displayName = (who.name ?? subject).slice(0, LONGEST_NAME);
      await this.requests.note({ issuer, subject, displayName, machine: who.machine }, at);
      return null;
    }
    if (user.disabledAt !== null) {
      await this.sessions.endAll(who, at, 'disabled');
      throw accountClosed();
    }
    const { id, displayName, roles, regionId, organisationId } = user;
    const standsInFor = await this.standIns.standsInAmong({ userId: id, regionId }, user.away);
    return { id, displayName, roles, regionId, organisationId, standsInFor };
  }
}
