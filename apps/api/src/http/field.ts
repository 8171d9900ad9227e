import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, registerDecorator } from 'class-validator';

export interface FieldOptions {
  /** Dutch name of the field in messages, with its article: 'de reden'. */
  label: string;
  /** What else there is to know about it, for who reads the documentation: 'leeg: vandaag'. */
  note?: string;
  optional?: boolean;
}

export interface FieldRule {
  name: string;
  accepts(value: unknown): boolean;
  /** Dutch, B1: what to mend; where that depends on what was filled in, from the value. */
  message: string | ((value: unknown) => string);
  schema: ApiPropertyOptions;
  /** Brings an accepted value into the one form that is stored. */
  normalise?(value: unknown): unknown;
}

const checked = (rule: FieldRule): PropertyDecorator => {
  return (target, property) =>
    registerDecorator({
      name: rule.name,
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => rule.accepts(value),
        defaultMessage: (faulty) =>
          typeof rule.message === 'string' ? rule.message : rule.message(faulty?.value as unknown),
      },
    });
};

/** 'de eerste dag (leeg: vandaag)'. */
export const descriptionOf = ({ label, note }: FieldOptions): string => (note ? `${label} (${note})` : label);

/** One rule a field, so one fault a field: the message says all that the field asks. */
export function field(options: FieldOptions, rule: FieldRule): PropertyDecorator {
  const required = options.optional !== true;
  return applyDecorators(
    ApiProperty({
      description: descriptionOf(options),
      required,
      ...(required ? {} : { nullable: true }),
      ...rule.schema,
    } as ApiPropertyOptions),
    ...(required ? [] : [IsOptional()]),
    ...(rule.normalise ? [Transform(({ value }) => rule.normalise?.(value))] : []),
    checked(rule),
  );
}

/** Lifts a rule for one value to a rule for a list of different values. */
export function listOf(rule: FieldRule, bounds: { min: number; max: number; message: string }): FieldRule {
  const { accepts, normalise } = rule;
  const { example, ...items } = rule.schema as { example?: unknown };
  return {
    name: `${rule.name}List`,
    accepts: (value) =>
      Array.isArray(value) &&
      value.length >= bounds.min &&
      value.length <= bounds.max &&
      new Set(value).size === value.length &&
      value.every((entry) => accepts(entry)),
    message: bounds.message,
    schema: {
      type: 'array',
      items,
      minItems: bounds.min,
      maxItems: bounds.max,
      uniqueItems: true,
      example: Array.isArray(example) ? example : [example],
    } as ApiPropertyOptions,
    ...(normalise ? { normalise: (value) => (Array.isArray(value) ? value.map(normalise) : value) } : {}),
  };
}
