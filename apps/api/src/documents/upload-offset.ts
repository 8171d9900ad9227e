import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { invalidInput } from '../http/problems.js';

export const OFFSET_HEADER = 'Upload-Offset';
const OFFSET = /^\d{1,10}$/;

/** From which byte on somebody sends. */
export const UploadOffset = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const value = context.switchToHttp().getRequest<Request>().get(OFFSET_HEADER) ?? '';
  if (OFFSET.test(value)) return Number(value);
  const message = `Stuur de header ${OFFSET_HEADER} mee: het aantal bytes dat er al is.`;
  throw invalidInput([{ path: `header:${OFFSET_HEADER}`, message }]);
});

export const ApiUploadOffset = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: OFFSET_HEADER,
      required: true,
      description: 'From which byte on this piece is: as many as have been received.',
      schema: { type: 'integer', minimum: 0, example: 7_340_032 },
    }),
  );
