import { CsvError, parse } from 'csv-parse/sync';
import type { FileLine } from '#domain/pool/pool-file';
import { textOf } from '../../http/csv.js';
import { invalidInput } from '../../http/problems.js';

/** With the header. More than the largest region has: what takes longer holds the pool for too long. */
const MOST_LINES = 5_001;

interface Parsed {
  info: { lines: number };
  record: string[];
}

/**
 * The lines of a table (RFC 4180) that say something, each with the number that an editor gives it. Apart by semicolons
 * or commas, whatever its first line has more of.
 * @throws 400 for a text that is no table
 */
export function readTable(csv: string): FileLine[] {
  const [first = ''] = csv.split(/[\r\n]/, 1);
  const delimiter = first.split(';').length >= first.split(',').length ? ';' : ',';
  const records = parsed(csv, delimiter);
  if (records.length > MOST_LINES) throw unreadable(`Stuur hoogstens ${MOST_LINES - 1} experts tegelijk.`);
  let before = 0;
  return records.flatMap(({ info, record }) => {
    const line = before + 1;
    before = info.lines;
    return record.every((cell) => cell === '') ? [] : [{ line, cells: record.map(textOf) }];
  });
}

function parsed(csv: string, delimiter: string): Parsed[] {
  try {
    return parse(csv, { bom: true, delimiter, info: true, relax_column_count: true }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    throw unreadable(
      `Bij regel ${lines ?? 1} klopt een aanhalingsteken niet. Herstel het en stuur het bestand opnieuw.`,
    );
  }
}

const unreadable = (message: string) => invalidInput([{ path: '/csv', message }]);
