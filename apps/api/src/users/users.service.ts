import { Injectable } from '@nestjs/common';
import { type AccountChange, AccountsRepository } from '#persistence/users/accounts.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { type Page, wholeList } from '../http/page.js';
import { accountFault } from './account-faults.js';
import { AccountRolesLookup } from './account-roles-lookup.js';
import type { ChangeRolesDto } from './change-roles.dto.js';
import { toUser, type UserResponse } from './user.response.js';
import { toUserChange, type UserChangeResponse } from './user-change.response.js';

/** Whose account, and with which key the change was sent. */
interface Asked {
  userId: string;
  key: CommandKey;
}

/** Who may do what in a region. */
@Injectable()
export class UsersService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly commands: RegionCommands,
    private readonly roles: AccountRolesLookup,
    private readonly clock: Clock,
  ) {}

  /** By name; closed accounts too. */
  async list({ regionId }: SignedInUser): Promise<Page<UserResponse>> {
    const accounts = await this.accounts.ofRegion(regionId);
    return wholeList(accounts.map(toUser));
  }

  /** The latest first; empty for somebody of another region. */
  async changes({ regionId }: SignedInUser, userId: string): Promise<Page<UserChangeResponse>> {
    const changes = await this.accounts.changes(regionId, userId);
    return wholeList(changes.map(toUserChange));
  }

  async changeRoles(user: SignedInUser, asked: Asked, body: ChangeRolesDto): Promise<CommandAnswer> {
    const { roles, reason } = body;
    const organisationId = body.organisationId ?? null;
    await this.roles.require(user, { roles, organisationId });
    return this.change(user, asked, { kind: 'roles', roles, organisationId, reason });
  }

  /** Puts somebody out at once: sessions end here, tokens and streams at their next look. */
  disable(user: SignedInUser, asked: Asked, reason: string): Promise<CommandAnswer> {
    return this.change(user, asked, { kind: 'disabled', reason });
  }

  enable(user: SignedInUser, asked: Asked, reason: string): Promise<CommandAnswer> {
    return this.change(user, asked, { kind: 'enabled', reason });
  }

  private change(user: SignedInUser, { userId, key }: Asked, change: AccountChange): Promise<CommandAnswer> {
    const whose = { regionId: user.regionId, userId, by: user.id, at: this.clock.now().toISOString() };
    return this.commands.once({ user, key, name: `${change.kind}User`, body: {} }, async (id) => {
      const fault = await this.accounts.change(whose, change, { id, answer: (account) => ({ ...toUser(account) }) });
      return fault && accountFault(fault);
    });
  }
}
