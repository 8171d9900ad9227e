import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '#contracts/codes';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import { UsersRepository } from '#persistence/users/users.repository';
import { currentWork } from '#persistence/work/work';
import { Clock } from '../http/clock.js';
import { notAllowed, notSignedIn, ProblemException, problemOf } from '../http/problems.js';
import type { AuthenticatedRequest } from './authenticated-request.js';
import { PUBLIC_KEY } from './public.decorator.js';
import { ROLES_KEY } from './roles.decorator.js';
import { rolesIn, type SignedInUser } from './signed-in-user.js';
import { TokenVerifier } from './token-verifier.js';

const BEARER = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)$/i;

/** First who somebody is, then whether the route names one of their roles. A route that names none is closed. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly users: UsersRepository,
    private readonly standIns: StandInsRepository,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_KEY, targets)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const user = await this.signIn(request.headers.authorization);
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES_KEY, targets) ?? [];
    const acting = rolesIn(allowed.filter((role) => user.roles.includes(role)));
    if (!acting) throw notAllowed();
    request.user = { ...user, ...acting };
    currentWork()?.identify({ ...user, userId: user.id, people: [user.id, ...user.standsInFor] });
    return true;
  }

  private async signIn(authorization: string | undefined): Promise<Omit<SignedInUser, 'actingRole' | 'roleElsewhere'>> {
    const [, token] = BEARER.exec(authorization ?? '') ?? [];
    if (!token) throw notSignedIn();
    const { issuer, subject } = await this.tokens.verify(token);
    const user = await this.users.findByIdentity(issuer, subject, this.clock.now().toISOString());
    if (!user || user.disabledAt !== null) throw new ProblemException(problemOf('noAccount'));
    const { id, displayName, roles, regionId, organisationId } = user;
    const standsInFor = await this.standIns.standsInAmong({ userId: id, regionId }, user.away);
    return { id, displayName, roles, regionId, organisationId, standsInFor };
  }
}
