import { ApiProperty } from '@nestjs/swagger';

/** Several short texts in an answer. */
export const ApiTexts = ({ label, example }: { label: string; example: string }): PropertyDecorator =>
  ApiProperty({ description: label, type: String, isArray: true, example: [example] });
