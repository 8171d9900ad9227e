import { ApiProperty } from '@nestjs/swagger';
import type { Deviation } from '#contracts/teams';
import { CodeField, IdField } from '../http/fields.js';

/** What teams are compared by, the most important first. */
export const COMPARED_BY = [
  ...(['slot', 'size', 'load', 'belowTarget', 'mixedSizes', 'travelMinutes', 'knowsFamily'] as const),
] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

/** A figure of a team: `load` in thousandths of one person who is full, `travelMinutes` in minutes; for `slot` the id of the slot. */
export const FigureField = ({ label, example }: { label: string; example: number }): PropertyDecorator =>
  ApiProperty({ description: label, oneOf: [{ type: 'number' }, { type: 'string' }], nullable: true, example });

export class DeviationResponse implements Deviation {
  @CodeField(COMPARED_BY, { label: 'het eerste waarop dit team slechter is', optional: true, example: 'load' })
  worseOn!: Deviation['worseOn'];

  @CodeField(COMPARED_BY, { label: 'het eerste waarop dit team juist beter is', optional: true, example: 'size' })
  betterOn?: ComparedBy;

  @FigureField({ label: 'hoeveel dat hier is', example: 1033 })
  theirs!: Deviation['theirs'];

  @FigureField({ label: 'hoeveel dat bij het beste team is', example: 812 })
  best!: Deviation['best'];

  @IdField({ label: 'de deskundigen van het beste team', array: true, min: 0 })
  bestExpertIds!: string[];
}
