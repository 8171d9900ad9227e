import type { TermResult } from '#contracts/terms';
import { endOf, inWords } from './end-of-term.js';
import { explain } from './explain.js';
import { readClock, type TermQuestion } from './read-clock.js';

/**
 * When a term ends and why: the last local day, the first moment at which the term is over, and a line for every day
 * or rule that mattered. Pure: the same question has the same answer whatever the clock or zone of the process.
 *
 * @throws TermFault with every fault when the question is unsound or the end lies after the calendar data.
 */
export function calculateTerm(question: TermQuestion): TermResult {
  const clock = readClock(question);
  const end = endOf(clock);
  return { ...inWords(end), explanation: explain(clock, end) };
}
