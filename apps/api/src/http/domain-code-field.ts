import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { TextField } from './fields.js';

const LONGEST = 60;

/** Code of a domain: data of the region, so that only its list can say whether there is such a one. */
export const DomainCodeField = (options: { label: string }): PropertyDecorator =>
  TextField({ ...options, max: LONGEST, example: 'lvb' });

/** Codes of domains in an answer. */
export const DomainCodes = ({ label }: { label: string }): PropertyDecorator =>
  applyDecorators(ApiProperty({ description: label, type: String, isArray: true, example: ['lvb'] }));
