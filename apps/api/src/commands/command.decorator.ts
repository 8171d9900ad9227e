import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { caseIdOf, describePathId } from '../http/path-id.js';
import type { CommandContext } from './command-context.js';
import { commandKeyOf } from './command-key.js';

const FromRequest = createParamDecorator((_data: unknown, context: ExecutionContext): CommandContext => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!request.user) throw new Error('Command is used on a public route: such a route has no user');
  return { caseId: caseIdOf(request), user: request.user, key: commandKeyOf(request) };
});

/** The context of a command, from route, token and headers. */
export const Command = (): ParameterDecorator => (target, method, index) => {
  FromRequest()(target, method, index);
  describePathId(target, method, 'caseId');
};
