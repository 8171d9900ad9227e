import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Request } from 'express';
import { notFound } from '../http/problems.js';

const VERSION = /^[1-9]\d{0,8}$/;

/** The version in the path. What cannot be a version is unknown: 404. */
export const DocumentVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const { version } = context.switchToHttp().getRequest<Request>().params;
  if (typeof version !== 'string' || !VERSION.test(version)) throw notFound();
  return Number(version);
});

export const ApiDocumentVersion = (): MethodDecorator =>
  ApiParam({ name: 'version', description: 'de versie', schema: { type: 'integer', minimum: 1, example: 1 } });
