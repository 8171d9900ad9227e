import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsOptional, ValidateNested } from 'class-validator';
import { holdsBsn } from '#domain/bsn/bsn';
import { isSealed } from '#encryption/sealed-words';
import { EXAMPLE_ID } from './example-id.js';
import { descriptionOf, field, listOf, type FieldOptions, type FieldRule } from './field.js';
import { isCount, isId, isLocalDate, isMoment, toUtc, trimmed } from './values.js';

const MAX_CENTS = 1_000_000_000;
const DEFAULT_LIST = 50;

interface ListOptions {
  array?: boolean;
  /** At least so many entries; otherwise one when the list is required. */
  min?: number;
  /** At most so many entries. */
  max?: number;
}

const asList = (rule: FieldRule, options: FieldOptions & ListOptions, what: string): FieldRule => {
  if (!options.array) return rule;
  const [min, max] = [options.min ?? (options.optional ? 0 : 1), options.max ?? DEFAULT_LIST];
  const message = `Geef bij ${options.label} ${min} tot en met ${max} verschillende ${what}.`;
  return listOf(rule, { min, max, message });
};

/**
 * Free text, trimmed, from `min` (1) to `max` characters. A BSN has a place of its own: in a text it would be read by everybody.
 * And nobody can type what looks sealed: who reads it later would take it for that.
 */
export function TextField(options: FieldOptions & { min?: number; max: number; example: string }): PropertyDecorator {
  const { min = 1, max } = options;
  const length = min > 1 ? `minstens ${min} en hoogstens ${max} tekens` : `hoogstens ${max} tekens`;
  return field(options, {
    name: 'text',
    accepts: (value) => fits(value, min, max) && !holdsBsn(value) && !isSealed(value),
    message: (value) => {
      if (!fits(value, min, max)) return `Vul ${options.label} in, ${length}.`;
      return holdsBsn(value) ? 'Is dit een BSN? Haal het hier weg.' : 'Begin deze tekst niet met sealed.1.';
    },
    schema: { type: 'string', minLength: min, maxLength: max, example: options.example },
    normalise: trimmed,
  });
}

const fits = (value: unknown, min: number, max: number): value is string =>
  typeof value === 'string' && value.length >= min && value.length <= max;

/** One of the codes that case, API and screen share; with `array` a list of different ones. */
export function CodeField(
  values: readonly string[],
  options: FieldOptions & ListOptions & { example?: string | string[] },
): PropertyDecorator {
  const rule: FieldRule = {
    name: 'code',
    accepts: (value) => typeof value === 'string' && values.includes(value),
    message: `Kies ${options.label} uit: ${values.join(', ')}.`,
    schema: { type: 'string', enum: [...values], example: options.example ?? values[0] },
  };
  return field(options, asList(rule, options, `waarden uit: ${values.join(', ')}`));
}

/** Id of something that exists in the system; with `array` a list of different ones. */
export function IdField(options: FieldOptions & ListOptions): PropertyDecorator {
  const rule: FieldRule = {
    name: 'id',
    accepts: isId,
    message: `Geef het kenmerk (uuid) van ${options.label}.`,
    schema: { type: 'string', format: 'uuid', example: EXAMPLE_ID },
    normalise: (value) => (isId(value) ? value.toLowerCase() : value),
  };
  return field(options, asList(rule, options, 'kenmerken (uuid)'));
}

/** RFC 3339 with any offset, given on as UTC. */
export function MomentField(options: FieldOptions): PropertyDecorator {
  return field(options, {
    name: 'moment',
    accepts: isMoment,
    message: `Vul ${options.label} in als datum en tijd met tijdzone, zoals 2026-11-27T14:00:00+01:00.`,
    schema: { type: 'string', format: 'date-time', example: '2026-11-27T14:00:00+01:00' },
    normalise: toUtc,
  });
}

/** A date in the Netherlands, without time. */
export function LocalDateField(options: FieldOptions): PropertyDecorator {
  return field(options, {
    name: 'localDate',
    accepts: isLocalDate,
    message: `Vul ${options.label} in als bestaande datum, zoals 2026-11-27.`,
    schema: { type: 'string', format: 'date', example: '2026-11-27' },
  });
}

/** An amount of money in whole eurocents. */
export function CentsField(options: FieldOptions & { max?: number }): PropertyDecorator {
  const max = options.max ?? MAX_CENTS;
  return field(options, {
    name: 'cents',
    accepts: (value) => isCount(value, 0, max),
    message: `Vul ${options.label} in als heel aantal eurocenten, van 0 tot en met ${max}.`,
    schema: { type: 'integer', minimum: 0, maximum: max, example: 125_000 },
  });
}

/** A whole number between two bounds; with `array` a list of different ones. */
export function CountField(
  options: FieldOptions & { min: number; max: number; example?: number; array?: boolean },
): PropertyDecorator {
  const rule: FieldRule = {
    name: 'count',
    accepts: (value) => isCount(value, options.min, options.max),
    message: `Vul ${options.label} in als heel getal van ${options.min} tot en met ${options.max}.`,
    schema: { type: 'integer', minimum: options.min, maximum: options.max, example: options.example ?? options.min },
  };
  const { label, optional = false, array = false } = options;
  return field(
    options,
    asList(rule, { label, optional, array }, `hele getallen van ${options.min} tot en met ${options.max}`),
  );
}

/** Yes or no. */
export function FlagField(options: FieldOptions): PropertyDecorator {
  const { label } = options;
  return field(options, {
    name: 'flag',
    accepts: (value) => typeof value === 'boolean',
    message: `Geef ${label.startsWith('of ') ? `aan ${label}` : `bij ${label} aan`}: true (ja) of false (nee).`,
    schema: { type: 'boolean', example: true },
  });
}

/** A group of fields of its own; with `array` a list of such groups. */
export function NestedField(classOf: () => Class, options: FieldOptions & ListOptions): PropertyDecorator {
  const { label, optional = false, array = false, max = DEFAULT_LIST } = options;
  const min = options.min ?? (optional ? 0 : 1);
  const listMessage = `Geef bij ${label} een lijst van ${min} tot en met ${max} regels.`;
  const message = array ? listMessage : `Vul ${label} in.`;
  return applyDecorators(
    ApiProperty({
      description: descriptionOf(options),
      // Nest takes a function for a later class by its name: it must be called `type`.
      type: () => classOf(),
      required: !optional,
      ...(optional ? { nullable: true } : {}),
      ...(array ? { isArray: true, minItems: min, maxItems: max } : {}),
    }),
    optional ? IsOptional() : IsDefined({ message }),
    ...(array ? [IsArray({ message }), ArrayMinSize(min, { message }), ArrayMaxSize(max, { message })] : []),
    ValidateNested({ message }),
    Type(classOf),
  );
}
