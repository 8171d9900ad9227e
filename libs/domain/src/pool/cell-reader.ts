import { holdsBsn } from '../bsn/bsn.js';

/** What is wrong in one cell: Dutch, and what to do. */
export interface CellFault {
  column: string;
  message: string;
}

const WHOLE = /^\d{1,6}$/;
/** As people write it, and as spreadsheets in Dutch and in English make of it. */
const YES: ReadonlySet<string> = new Set(['ja', 'waar', 'true']);
const NO: ReadonlySet<string> = new Set(['nee', 'onwaar', 'false']);
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** As spreadsheets in Dutch write it. */
const DUTCH_DAY = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const NO_DAY = 'Vul een bestaande datum in, zoals 2026-11-27.';

/** Reads the cells of one line, by the name of their column, and collects what is wrong in them. */
export class CellReader {
  readonly faults: CellFault[] = [];

  constructor(private readonly cells: ReadonlyMap<string, string>) {}

  /** Null when it is empty. */
  raw(column: string): string | null {
    return this.cells.get(column)?.trim() || null;
  }

  fault(column: string, message: string): void {
    this.faults.push({ column, message });
  }

  text(column: string, max: number): string | null {
    const value = this.raw(column);
    if (value !== null && value.length > max) this.fault(column, `Gebruik hoogstens ${max} tekens.`);
    if (value !== null && holdsBsn(value)) this.fault(column, 'Is dit een BSN? Haal het hier weg.');
    return value;
  }

  flag(column: string): boolean {
    const value = this.raw(column)?.toLowerCase() ?? 'nee';
    if (!YES.has(value) && !NO.has(value)) this.fault(column, 'Vul ja of nee in.');
    return YES.has(value);
  }

  /** Null when it is empty. */
  whole(column: string, min: number, max: number): number | null {
    const value = this.raw(column);
    if (value === null) return null;
    const number = WHOLE.test(value) ? Number(value) : NaN;
    if (number >= min && number <= max) return number;
    this.fault(column, `Vul een heel getal in van ${min} tot en met ${max}.`);
    return null;
  }

  /** Zero and a fault when it is empty. */
  required(column: string, min: number, max: number): number {
    if (this.raw(column) === null) this.fault(column, `Vul een heel getal in van ${min} tot en met ${max}.`);
    return this.whole(column, min, max) ?? min;
  }

  day(column: string): string | null {
    const value = this.raw(column);
    if (value === null) return null;
    const day = isoDay(value);
    if (day === null) this.fault(column, NO_DAY);
    return day;
  }

  /** Different words, apart by commas or spaces. */
  list(column: string, max: number): string[] {
    const words = (this.raw(column) ?? '').split(/[\s,]/).filter((word) => word !== '');
    if (words.length > max) this.fault(column, `Noem er hoogstens ${max}.`);
    return [...new Set(words)];
  }
}

function isoDay(value: string): string | null {
  const dutch = DUTCH_DAY.exec(value);
  const text = dutch ? `${dutch[3]}-${dutch[2]!.padStart(2, '0')}-${dutch[1]!.padStart(2, '0')}` : value;
  const parts = DAY.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= FIRST_YEAR && year <= LAST_YEAR ? text : null;
}
