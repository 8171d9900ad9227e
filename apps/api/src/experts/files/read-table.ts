import { CsvError, parse } from 'csv-parse/sync';
import type { FileLine } from '#domain/pool/pool-file';
import { textOf } from '../../http/csv.js';
import { invalidInput } from '../../http/problems.js';

/** With the header. More than the largest region has: what takes longer holds the pool for too long. */
const MOST_LINES = 5_001;

/**
 * The lines of a table (RFC 4180) that say something, each with the number that an editor gives it. Apart by semicolons
 * or commas, whatever its first line has more of.
 * @throws 400 for a text that is no table
 */
export function readTable(csv: string): FileLine[] {
  const [first = ''] = csv.split(/[\r\n]/, 1);
  const delimiter = first.split(';').length >= first.split(',').length ? ';' : ',';
  const records = numbered(csv, delimiter);
  if (records.length > MOST_LINES) throw unreadable(`Stuur hoogstens ${MOST_LINES - 1} experts tegelijk.`);
  return records
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => ({ line, cells: cells.map(textOf) }));
}

/** A record can span lines: it has the number of its first one. */
function numbered(csv: string, delimiter: string): FileLine[] {
  const records: FileLine[] = [];
  let before = 0;
  const keep = (cells: string[], { lines }: { lines: number }) => {
    records.push({ line: before + 1, cells });
    before = lines;
    return null;
  };
  try {
    parse(csv, { bom: true, delimiter, relax_column_count: true, on_record: keep });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    throw unreadable(`Bij regel ${line} klopt een aanhalingsteken niet. Herstel het en stuur het bestand opnieuw.`);
  }
  return records;
}

const unreadable = (message: string) => invalidInput([{ path: '/csv', message }]);
