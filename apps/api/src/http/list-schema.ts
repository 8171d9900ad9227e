import type { Type as Class } from '@nestjs/common';
import { getSchemaPath } from '@nestjs/swagger';

/** How a page of a list looks in OpenAPI. */
export const listSchema = (entry: Class) => ({
  type: 'object' as const,
  required: ['count', 'next', 'previous', 'results'],
  properties: {
    count: { type: 'integer' as const, description: 'how many there are in all', example: 1 },
    next: { type: 'string' as const, nullable: true, description: 'address of the next page', example: null },
    previous: { type: 'string' as const, nullable: true, description: 'address of the previous page', example: null },
    results: { type: 'array' as const, items: { $ref: getSchemaPath(entry) } },
  },
});
