import { Injectable } from '@nestjs/common';
import type { AccountDecision } from '#persistence/account-requests/account-requests.repository';
import { AccountRequestsRepository } from '#persistence/account-requests/account-requests.repository';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import { AccessLog } from '../access-log/access-log.js';
import type { Visitor } from '../auth/current-visitor.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { type Page, wholeList } from '../http/page.js';
import { invalidInput, notFound, ProblemException } from '../http/problems.js';
import { AccountRolesLookup } from '../users/account-roles-lookup.js';
import { hasAccount, requestDecided } from './account-problems.js';
import { type AccountRequestResponse, toAccountRequest } from './account-request.response.js';
import type { DecideAccountRequestDto } from './decide-account-request.dto.js';
import type { RequestedAccountResponse } from './requested-account.response.js';

/** Newcomers who ask for an account, and the administrators who decide. */
@Injectable()
export class AccountRequestsService {
  constructor(
    private readonly requests: AccountRequestsRepository,
    private readonly regions: RegionsRepository,
    private readonly commands: RegionCommands,
    private readonly roles: AccountRolesLookup,
    private readonly clock: Clock,
    private readonly log: AccessLog,
  ) {}

  /** @throws 403 for who has an account already */
  async ask({ caller, user }: Visitor, regionCode: string): Promise<RequestedAccountResponse> {
    if (user) throw new ProblemException(hasAccount);
    const regions = await this.regions.list();
    const region = regions.find(({ code }) => code === regionCode.toUpperCase());
    if (!region) {
      const choices = regions.map(({ code, name }) => `${code} (${name})`).join(', ');
      throw invalidInput([{ path: '/regionCode', message: `Kies de code van uw regio uit: ${choices}.` }]);
    }
    await this.requests.ask(caller, region.id, this.now());
    const request = await this.requests.find(caller);
    const newcomer = { userId: null, regionId: region.id, role: null };
    this.log.did('decide', { fields: ['askAccount', ...(request ? [request.id] : [])], person: newcomer });
    return { state: 'asked', regionName: region.name, askedAt: request?.askedAt ?? this.now() };
  }

  /** Those that wait first. */
  async list({ regionId }: SignedInUser): Promise<Page<AccountRequestResponse>> {
    const requests = await this.requests.ofRegion(regionId);
    return wholeList(requests.map(toAccountRequest));
  }

  /** @throws 404 for a request to another region, 409 for one that was decided */
  async decide(user: SignedInUser, key: CommandKey, id: string, body: DecideAccountRequestDto): Promise<CommandAnswer> {
    const decision = await this.decisionIn(user, body);
    return this.commands.once({ user, key, name: 'decideAccountRequest', body: {} }, async (commandId) => {
      const refused = await this.requests.decide(id, user.regionId, decision, { id: commandId, answer });
      if (refused === 'unknown') return notFound();
      return refused ? new ProblemException(requestDecided) : null;
    });
  }

  private async decisionIn(user: SignedInUser, body: DecideAccountRequestDto): Promise<AccountDecision> {
    const decided = { by: user.id, at: this.now() };
    if (!body.granted) return { ...decided, granted: false, reason: body.reason ?? '' };
    const rights = { roles: body.roles ?? [], organisationId: body.organisationId ?? null };
    await this.roles.require(user, rights);
    return { ...decided, granted: true, ...rights };
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

/** Without the reason: words of people stand in one place, and answers are kept. */
const answer = (request: Parameters<typeof toAccountRequest>[0]): CommandAnswer => ({
  ...toAccountRequest(request),
  reason: null,
});
