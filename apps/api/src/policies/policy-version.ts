import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { notFound } from '../http/problems.js';

const VERSION = /^[1-9]\d{0,8}$/;

/** The version in the path. What cannot be a version is unknown: 404. */
export const PolicyVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const { version } = context.switchToHttp().getRequest<Request>().params;
  if (typeof version !== 'string' || !VERSION.test(version)) throw notFound();
  return Number(version);
});
