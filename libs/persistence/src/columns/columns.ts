import { Check, Column, ColumnOptions, PrimaryColumn } from 'typeorm';
import { snakeCase } from '../naming/snake-case.js';
import { integerTransformer, momentTransformer } from './transformers.js';

interface Presence {
  nullable?: true;
  primary?: true;
}

/** The identity of a row, given by whoever makes the record. */
export function Key(): PropertyDecorator {
  return PrimaryColumn({ type: 'uuid' });
}

/** The id of another row. */
export function Reference(presence: Presence = {}): PropertyDecorator {
  return Column({ type: 'uuid', ...presence });
}

/** A set of ids; no join needed to read it. */
export function References(): PropertyDecorator {
  return Column({ type: 'uuid', array: true, default: [] });
}

/** One word of a list from the contracts, checked by the database too. */
export function Code(codes: readonly string[], presence: Presence = {}): PropertyDecorator {
  return both(Column({ type: 'text', ...presence }), (property) => `"${snakeCase(property)}" IN (${quoted(codes)})`);
}

/** Several words of a list from the contracts. */
export function Codes(codes: readonly string[]): PropertyDecorator {
  return both(
    Column({ type: 'text', array: true, default: [] }),
    (property) => `"${snakeCase(property)}" <@ ARRAY[${quoted(codes)}]::text[]`,
  );
}

/** A moment: RFC 3339 in UTC, to the millisecond, so that a cursor made of it is exact. */
export function Moment(presence: Presence = {}): PropertyDecorator {
  return Column({ type: 'timestamp with time zone', precision: 3, transformer: momentTransformer, ...presence });
}

/** A day on the calendar of the region, YYYY-MM-DD. */
export function LocalDate(presence: Presence = {}): PropertyDecorator {
  return Column({ type: 'date', ...presence });
}

/** Money in whole eurocents. */
export function Cents(presence: Presence = {}): PropertyDecorator {
  return Column({ type: 'bigint', transformer: integerTransformer, ...presence });
}

/** A whole number. */
export function Count(options: Presence & { default?: number } = {}): PropertyDecorator {
  return Column({ type: 'integer', ...options });
}

/** Yes or no. */
export function Flag(presence: Presence = {}): PropertyDecorator {
  return Column({ type: 'boolean', ...presence });
}

/** A name or another short text. */
export function Text(presence: Presence = {}): PropertyDecorator {
  return Column({ type: 'text', ...presence });
}

/** Several short texts. */
export function Texts(): PropertyDecorator {
  return Column({ type: 'text', array: true, default: [] });
}

/** What a person wrote. Filled by the database from the command's body, never by a workflow. */
export function Words(): PropertyDecorator {
  return Column({ type: 'text', nullable: true });
}

/** A part of a record that is read and written as a whole. */
export function Json(presence: Presence = {}): PropertyDecorator {
  return Column({ type: 'jsonb', ...presence } satisfies ColumnOptions);
}

function both(column: PropertyDecorator, rule: (property: string) => string): PropertyDecorator {
  return (target, property) => {
    column(target, property);
    Check(rule(String(property)))(target, property);
  };
}

function quoted(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(', ');
}
