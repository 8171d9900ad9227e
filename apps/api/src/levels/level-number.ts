import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Request } from 'express';
import { notFound } from '../http/problems.js';

const LEVEL = /^[1-3]$/;

/** The level in the path. There are three, as the team problem counts: anything else is unknown (404). */
export const LevelNumber = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const { level } = context.switchToHttp().getRequest<Request>().params;
  if (typeof level !== 'string' || !LEVEL.test(level)) throw notFound();
  return Number(level);
});

export const ApiLevelParam = () =>
  ApiParam({
    name: 'level',
    description: 'het niveau',
    schema: { type: 'integer', minimum: 1, maximum: 3, example: 2 },
  });
