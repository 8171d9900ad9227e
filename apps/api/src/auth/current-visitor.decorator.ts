import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from './authenticated-request.js';
import type { Caller } from './caller.js';
import type { SignedInUser } from './signed-in-user.js';

/** Somebody who is logged in, with their account if they have one. */
export interface Visitor {
  caller: Caller;
  user: SignedInUser | null;
}

/** Who asks, on a route that is open to newcomers too. */
export const CurrentVisitor = createParamDecorator((_data: unknown, context: ExecutionContext): Visitor => {
  const { caller, user } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!caller) throw new Error('CurrentVisitor is used on a public route: nobody is logged in there');
  return { caller, user: user ?? null };
});
