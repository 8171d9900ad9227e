import { ApiProperty } from '@nestjs/swagger';

/** A figure that is worked out; null where there is nothing to work it out from. */
export const FigureField = ({ label, example }: { label: string; example: number }): PropertyDecorator =>
  ApiProperty({ description: label, type: 'number', minimum: 0, nullable: true, example });
