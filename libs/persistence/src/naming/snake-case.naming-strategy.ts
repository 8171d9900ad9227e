import { createHash } from 'node:crypto';
import { DefaultNamingStrategy, type Table, type View } from 'typeorm';
import { snakeCase } from './snake-case.js';

type TableLike = Table | View | string;

/** Names that a person can read in an error or in psql: snake_case columns, constraints named after table and columns. */
export class SnakeCaseNamingStrategy extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined, prefixes: string[]): string {
    return [...prefixes, customName ?? property].map(snakeCase).join('_');
  }

  override primaryKeyName(table: TableLike): string {
    return `${tableOf(table)}_pkey`;
  }

  override uniqueConstraintName(table: TableLike, columns: string[]): string {
    return `${tableOf(table)}_${columns.join('_')}_key`;
  }

  override foreignKeyName(table: TableLike, columns: string[]): string {
    return `${tableOf(table)}_${columns.join('_')}_fkey`;
  }

  override indexName(table: TableLike, columns: string[]): string {
    return `${tableOf(table)}_${columns.join('_')}_idx`;
  }

  /** Carries a hash of the rule, so that a code that joins a list shows as a missing migration. */
  override checkConstraintName(table: TableLike, expression: string): string {
    return `${tableOf(table)}_${createHash('sha256').update(expression).digest('hex').slice(0, 12)}_check`;
  }
}

function tableOf(table: TableLike): string {
  const name = typeof table === 'string' ? table : table.name;
  return name.split('.').at(-1) ?? name;
}
