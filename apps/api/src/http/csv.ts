/** What makes a spreadsheet calculate, or call somebody, instead of show; full-width forms mean the same to some. */
const FORMULA = /^'*\s*[=+\-@\t\r\n＝＋－＠]/;
const KEPT_A_TEXT = /^'+\s*[=+\-@\t\r\n＝＋－＠]/;
const SEPARATOR = ';';
/** Spreadsheets take a file without this mark for another alphabet than UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export type CsvValue = string | number | boolean | null;

/** Rows as text for a spreadsheet (RFC 4180, with the separator of Dutch ones). What people typed stays text in it. */
export function csvOf(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(SEPARATOR)}\r\n`).join('');
}

/** The same as a file. */
export const csvFileOf = (rows: readonly (readonly CsvValue[])[]): string => `${BYTE_ORDER_MARK}${csvOf(rows)}`;

/** What was in a cell before `csvOf` kept it a text. */
export const textOf = (cell: string): string => (KEPT_A_TEXT.test(cell) ? cell.slice(1) : cell);

function cellOf(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
