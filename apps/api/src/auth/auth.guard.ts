import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '#contracts/codes';
import { UsersRepository } from '#persistence/users/users.repository';
import { notAllowed, notSignedIn, ProblemException, problemOf } from '../http/problems.js';
import type { AuthenticatedRequest } from './authenticated-request.js';
import { PUBLIC_KEY } from './public.decorator.js';
import { ROLES_KEY } from './roles.decorator.js';
import type { SignedInUser } from './signed-in-user.js';
import { TokenVerifier } from './token-verifier.js';

const BEARER = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)$/i;

/** First who somebody is, then whether the route names one of their roles. A route that names none is closed. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly users: UsersRepository,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_KEY, targets)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const user = await this.signIn(request.headers.authorization);
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES_KEY, targets) ?? [];
    const actingRole = allowed.find((role) => user.roles.includes(role));
    if (!actingRole) throw notAllowed();
    request.user = { ...user, actingRole };
    return true;
  }

  private async signIn(authorization: string | undefined): Promise<Omit<SignedInUser, 'actingRole'>> {
    const [, token] = BEARER.exec(authorization ?? '') ?? [];
    if (!token) throw notSignedIn();
    const { issuer, subject } = await this.tokens.verify(token);
    const user = await this.users.findByIdentity(issuer, subject);
    if (!user || user.disabledAt !== null) throw new ProblemException(problemOf('noAccount'));
    const { id, displayName, roles, regionId, organisationId } = user;
    return { id, displayName, roles, regionId, organisationId };
  }
}
