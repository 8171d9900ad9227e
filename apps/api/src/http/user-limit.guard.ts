import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { RateLimits } from './rate-limits.js';

/** How often somebody may ask, from however many addresses. Stands behind the guard that says who it is. */
@Injectable()
export class UserLimitGuard implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { account } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (account) await this.limits.user(account.id);
    return true;
  }
}
