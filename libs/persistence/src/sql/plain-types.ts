import pg from 'pg';
import { toMoment } from './to-moment.js';

const { builtins, getTypeParser } = pg.types;

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, toMoment],
  [builtins.DATE, (text) => text],
  [builtins.INT8, Number],
]);

/** How plain SQL gives its values: moments in RFC 3339, days as YYYY-MM-DD, counts and cents as numbers. */
export const plainTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? getTypeParser(oid, format as 'text'),
};
