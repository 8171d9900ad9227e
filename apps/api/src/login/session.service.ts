import { Injectable } from '@nestjs/common';
import type { AccountRequestEntity } from '#persistence/account-requests/account-request.entity';
import { AccountRequestsRepository } from '#persistence/account-requests/account-requests.repository';
import { LoginSessionsRepository } from '#persistence/login-sessions/login-sessions.repository';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import type { Visitor } from '../auth/current-visitor.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { PROBLEM_KINDS } from '../http/problem-kinds.js';
import { RelyingParty } from './relying-party.js';
import type { SessionEndResponse } from './session-end.response.js';
import type { SessionResponse } from './session.response.js';

/** Who is logged in here, and the end of it. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: LoginSessionsRepository,
    private readonly requests: AccountRequestsRepository,
    private readonly regions: RegionsRepository,
    private readonly party: RelyingParty,
    private readonly clock: Clock,
  ) {}

  async find({ caller, user }: Visitor): Promise<SessionResponse> {
    const { session, until } = caller;
    const { csrfToken = null, idleUntil = null } = session ?? {};
    const times = { csrfToken, idleUntil, endsAt: until };
    if (user) return { ...(await this.withAccount(user)), ...times };
    const request = await this.requests.find(caller);
    return { ...(await this.withoutAccount(request, caller.name ?? caller.subject)), ...times };
  }

  /** Ends the login of this browser, or every one of this person. A bearer token runs out by itself. */
  async end({ caller }: Visitor, everywhere: boolean): Promise<SessionEndResponse> {
    const at = this.clock.now().toISOString();
    const here = caller.session ? await this.sessions.end(caller.session.id, at, 'loggedOut') : 0;
    const elsewhere = everywhere ? await this.sessions.endAll(caller, at, 'everywhere') : 0;
    return { ended: here + elsewhere, logoutUrl: caller.session ? await this.party.logoutAddress() : null };
  }

  private async withAccount({ id, displayName, roles, regionId, organisationId }: SignedInUser) {
    const region = await this.regions.find(regionId);
    const [regionCode, regionName] = [region?.code ?? null, region?.name ?? null];
    const who = { userId: id, displayName, roles, organisationId };
    return { account: 'open', advice: null, ...who, regionCode, regionName } as const;
  }

  private async withoutAccount(request: AccountRequestEntity | null, name: string) {
    const region = request?.regionId ? await this.regions.find(request.regionId) : null;
    const state = request?.state ?? 'new';
    const nobody = { userId: null, roles: [], organisationId: null, displayName: request?.displayName ?? name };
    const where = { regionCode: region?.code ?? null, regionName: region?.name ?? null };
    // An account that was given and taken out of the database again leaves a newcomer.
    return {
      account: state === 'granted' ? 'new' : state,
      advice: adviceOn(request, where.regionName),
      ...nobody,
      ...where,
    } as const;
  }
}

function adviceOn(request: AccountRequestEntity | null, region: string | null): string {
  switch (request?.state) {
    case 'asked':
      return `Uw aanvraag ligt bij de beheerder van ${region}. U krijgt toegang als die heeft beslist.`;
    case 'refused':
      return `De beheerder van ${region} heeft uw aanvraag geweigerd: ${request.reason} Bel de beheerder als dat niet klopt.`;
    default:
      return PROBLEM_KINDS.noAccount.detail;
  }
}
