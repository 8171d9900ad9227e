import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '#contracts/codes';
import { currentWork } from '#persistence/work/work';
import { notAllowed, ProblemException, problemOf } from '../http/problems.js';
import { Accounts } from './accounts.js';
import type { AuthenticatedRequest } from './authenticated-request.js';
import { NEWCOMERS_KEY } from './newcomers-too.decorator.js';
import { PUBLIC_KEY } from './public.decorator.js';
import { ROLES_KEY } from './roles.decorator.js';
import { SignIn } from './sign-in.js';
import { rolesIn } from './signed-in-user.js';
import { UNATTENDED_KEY } from './unattended.decorator.js';

/** First who somebody is, then whether the route names one of their roles. A route that names none is closed. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignIn,
    private readonly accounts: Accounts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const isMarked = (key: string) => this.metadata<boolean>(context, key) ?? false;
    if (isMarked(PUBLIC_KEY)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.caller = await this.signIn.callerOf(request, { unattended: isMarked(UNATTENDED_KEY) });
    const account = await this.accounts.of(request.caller);
    const newcomersToo = isMarked(NEWCOMERS_KEY);
    if (!account && newcomersToo) return true;
    if (!account) throw new ProblemException(problemOf('noAccount'));
    request.account = account;
    currentWork()?.identify({ ...account, userId: account.id, people: [account.id, ...account.standsInFor] });
    const allowed = newcomersToo ? account.roles : (this.metadata<Role[]>(context, ROLES_KEY) ?? []);
    const acting = rolesIn(allowed.filter((role) => account.roles.includes(role)));
    if (!acting) throw notAllowed();
    request.user = { ...account, ...acting };
    return true;
  }

  /** What a route says of itself, before what its controller says. */
  private metadata<T>(context: ExecutionContext, key: string): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}
