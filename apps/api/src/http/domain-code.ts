import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Request } from 'express';
import { notFound } from './problems.js';

const CODE = /^[a-zA-Z][a-zA-Z0-9-]{0,59}$/;

/** The code of a domain in the path. What cannot be a code is unknown: 404. */
export const DomainCode = createParamDecorator((name: string, context: ExecutionContext): string => {
  const code = context.switchToHttp().getRequest<Request>().params[name];
  if (typeof code !== 'string' || !CODE.test(code)) throw notFound();
  return code;
});

export const ApiDomainParam = (name: string) =>
  ApiParam({
    name,
    description: 'de code van het domein',
    schema: { type: 'string', pattern: CODE.source, example: 'lvb' },
  });
