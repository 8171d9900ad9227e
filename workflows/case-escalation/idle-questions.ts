import { isLive } from './clocks.js';
import type { Move } from './move.js';
import { dropQuestions } from './tasks.js';

/** What is asked about a clock that has ended need not be answered: a pause of it ends, a look at its term goes away. */
export function endIdleQuestions(move: Move): void {
  for (const { id, clockId } of move.where('pause', ({ to, clockId: held }) => to === null && held !== null)) {
    if (isAlive(move, clockId!)) continue;
    move.revise('pause', id, { to: move.at });
    dropQuestions(move, id);
  }
  for (const { subjectId } of move.where('task', (t) => t.state === 'open' && t.kind === 'reviewNewTerm')) {
    if (!isAlive(move, subjectId)) dropQuestions(move, subjectId);
  }
}

function isAlive(move: Move, clockId: string): boolean {
  const clock = move.find('clock', clockId);
  return clock !== undefined && isLive(clock);
}
