import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { notFound } from './problems.js';
import { isId } from './values.js';

const idAt = (request: Request, name: string): string => {
  const value = request.params[name];
  if (!isId(value)) throw notFound();
  return value.toLowerCase();
};

export const caseIdOf = (request: Request): string => idAt(request, 'caseId');

/** An id in the path. What cannot be an id is unknown: 404, as for one that does not exist. */
export const PathId = createParamDecorator((name: string, context: ExecutionContext): string =>
  idAt(context.switchToHttp().getRequest<Request>(), name),
);
