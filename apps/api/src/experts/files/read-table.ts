import { CsvError, parse } from 'csv-parse/sync';
import type { FileLine } from '#domain/pool/pool-file';
import { textOf } from '../../http/csv.js';
import { invalidInput } from '../../http/problems.js';

/** With the header. More than the largest region has: what takes longer holds the pool for too long. */
const MOST_LINES = 5_001;

/** Apart by one of these; the first where the header has as many of each. */
const DELIMITERS = [';', ',', '\t'] as const;
/** How a spreadsheet says it, in a line before the header. */
const SAID = /^\uFEFF?"?sep=([;,\t])"?\r?\n/i;

/**
 * The lines of a table (RFC 4180) that say something, each with the number that an editor gives it. Apart by semicolons,
 * commas or tabs: what a line in front says (`sep=;`), or else what its first line has most of.
 * @throws 400 for a text that is no table
 */
export function readTable(csv: string): FileLine[] {
  const said = SAID.exec(csv);
  const records = said ? numbered(csv.slice(said[0].length), said[1]!, 1) : numbered(csv, delimiterOf(csv), 0);
  if (records.length > MOST_LINES) throw unreadable(`Stuur hoogstens ${MOST_LINES - 1} experts tegelijk.`);
  return records
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => ({ line, cells: cells.map(textOf) }));
}

function delimiterOf(csv: string): string {
  const [first = ''] = csv.split(/[\r\n]/, 1);
  const times = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[times.indexOf(Math.max(...times))]!;
}

/** A record can span lines: it has the number of its first one. @param above how many lines stand before these */
function numbered(csv: string, delimiter: string, above: number): FileLine[] {
  const records: FileLine[] = [];
  let before = above;
  const keep = (cells: string[], { lines }: { lines: number }) => {
    records.push({ line: before + 1, cells });
    before = above + lines;
    return null;
  };
  try {
    parse(csv, { bom: true, delimiter, relax_column_count: true, on_record: keep });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = above + (typeof error.lines === 'number' ? error.lines : 1);
    throw unreadable(`Bij regel ${line} klopt een aanhalingsteken niet. Herstel het en stuur het bestand opnieuw.`);
  }
  return records;
}

const unreadable = (message: string) => invalidInput([{ path: '/csv', message }]);
