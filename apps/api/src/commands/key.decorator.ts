import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { commandKeyOf, type CommandKey } from './command-key.js';

/** The key of a command that is not about one case in its address. */
export const Key = createParamDecorator((_data: unknown, context: ExecutionContext): CommandKey =>
  commandKeyOf(context.switchToHttp().getRequest<Request>()),
);
