import type { Change, RecordName } from '#contracts/case-process';
import { toColumns } from '../naming/snake-case.js';
import { wordsAt } from './words.js';

/** Rows of one record that write the same columns, so that one statement writes them all. */
export interface RecordWrite {
  record: RecordName;
  columns: string[];
  rows: Record<string, unknown>[];
}

/**
 * Groups the changes of a step into as few writes as possible, with the words of the command filled in. A row that changes
 * twice is written once, as it ended.
 */
export function recordWrites(changes: readonly Change[], body: unknown): RecordWrite[] {
  const writes = new Map<string, RecordWrite>();
  for (const { record, row } of lastOfEach(changes, body)) {
    const columns = Object.keys(row);
    const key = [record, ...[...columns].sort()].join(' ');
    const write = writes.get(key) ?? { record, columns, rows: [] };
    write.rows.push(row);
    writes.set(key, write);
  }
  return [...writes.values()];
}

function lastOfEach(changes: readonly Change[], body: unknown) {
  const rows = new Map<string, { record: RecordName; row: Record<string, unknown> }>();
  for (const { record, row, words } of changes) {
    const key = `${record} ${row.id}`;
    const earlier = rows.get(key)?.row;
    rows.set(key, { record, row: { ...earlier, ...toColumns(row), ...toColumns(wordsOf(words, body)) } });
  }
  return rows.values();
}

function wordsOf(words: Record<string, string> = {}, body: unknown): object {
  return Object.fromEntries(Object.entries(words).map(([property, path]) => [property, wordsAt(body, path)]));
}
