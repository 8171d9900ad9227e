import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { idempotencyKeyOf } from './idempotency-key.js';

/** The Idempotency-Key of a command that is not about one case in its address. */
export const Key = createParamDecorator((_data: unknown, context: ExecutionContext): string =>
  idempotencyKeyOf(context.switchToHttp().getRequest<Request>()),
);
