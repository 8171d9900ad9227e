import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { caseIdOf } from '../http/path-id.js';
import type { CommandContext } from './command-context.js';
import { idempotencyKeyOf } from './idempotency-key.js';

/** The context of a command, from route, token and headers. */
export const Command = createParamDecorator((_data: unknown, context: ExecutionContext): CommandContext => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!request.user) throw new Error('Command is used on a public route: such a route has no user');
  return { caseId: caseIdOf(request), user: request.user, key: idempotencyKeyOf(request) };
});
