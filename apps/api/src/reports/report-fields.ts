import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CountField } from '../http/fields.js';

/** How often, how many. */
export const count = (label: string, example: number) => CountField({ label, min: 0, max: 1_000_000_000, example });

/** A number that need not be whole; null where there is nothing to tell. */
export const NumberField = (label: string, example: number): PropertyDecorator =>
  applyDecorators(ApiProperty({ description: label, type: 'number', nullable: true, example }));

/** A part of the whole, from 0 to 1; null of nothing. */
export const ShareField = (label: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description: label, type: 'number', minimum: 0, maximum: 1, nullable: true, example: 0.75 }),
  );

/** A count for every one of these codes. */
export function CountsField(codes: readonly string[], label: string): PropertyDecorator {
  const counts = codes.map((code) => [code, { type: 'integer' as const, minimum: 0, example: 0 }]);
  return ApiProperty({
    description: label,
    type: 'object',
    properties: Object.fromEntries(counts) as Record<string, { type: 'integer' }>,
    required: [...codes],
    example: Object.fromEntries(codes.map((code) => [code, 0])),
  });
}
