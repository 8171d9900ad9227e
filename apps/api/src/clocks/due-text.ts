import type { ClockRecord } from '#contracts/clocks';
import { dutchDate, dutchMoment } from '../http/dutch.js';

const WHOLE_DAYS: readonly ClockRecord['term']['unit'][] = ['days', 'weeks', 'months'];

/** Until when a term lasts: with its last day where whole days count, to the minute where opening hours do. */
export function dueText({ term, due, dueAt }: Pick<ClockRecord, 'term' | 'due' | 'dueAt'>): string {
  return WHOLE_DAYS.includes(term.unit) ? `t/m ${dutchDate(due)}` : `tot ${dutchMoment(dueAt)}`;
}
