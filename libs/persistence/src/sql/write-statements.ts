/** Rows on their way to a table: `columns` of what parameter number `parameter` holds as a JSON array of objects. */
export interface RowWrite {
  table: string;
  columns: string[];
  parameter: number;
  /** Name of an earlier part of the statement: nothing is written when that part wrote nothing. */
  onlyIf: string;
}

/** Adds rows. */
export function insertRows({ table, columns, parameter, onlyIf }: RowWrite): string {
  const names = columns.map(quote).join(', ');
  return `INSERT INTO ${quote(table)} (${names}) SELECT ${names} FROM ${rowsOf(table, parameter)} WHERE ${exists(onlyIf)}`;
}

/** Adds rows or replaces the named columns of those that stand already, known by `id`. */
export function upsertRows(write: RowWrite): string {
  const assignments = others(write.columns).map((column) => `${quote(column)} = EXCLUDED.${quote(column)}`);
  return `${insertRows(write)} ON CONFLICT ("id") DO UPDATE SET ${assignments.join(', ')}`;
}

/** Replaces the named columns of rows that must stand already, known by `id`. */
export function updateRows({ table, columns, parameter, onlyIf }: RowWrite): string {
  const assignments = others(columns).map((column) => `${quote(column)} = "new".${quote(column)}`);
  return (
    `UPDATE ${quote(table)} AS "old" SET ${assignments.join(', ')} FROM ${rowsOf(table, parameter)} AS "new" ` +
    `WHERE "old"."id" = "new"."id" AND ${exists(onlyIf)}`
  );
}

/** One statement of several writes: one round trip, and all of it or nothing. */
export function inOneStatement(parts: Record<string, string>, result: string): string {
  const named = Object.entries(parts).map(([name, statement]) => `${quote(name)} AS (${statement})`);
  return `WITH ${named.join(',\n')}\n${result}`;
}

const quote = (name: string): string => `"${name}"`;
const others = (columns: string[]): string[] => columns.filter((column) => column !== 'id');
const rowsOf = (table: string, parameter: number): string =>
  `jsonb_populate_recordset(NULL::${quote(table)}, $${parameter}::jsonb)`;
const exists = (part: string): string => `EXISTS (SELECT FROM ${quote(part)})`;
