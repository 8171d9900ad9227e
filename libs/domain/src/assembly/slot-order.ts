import { type AssemblyProblem } from '#contracts/assembly';
import { compareText } from './compare-text.js';
import { compareMoments, readMoment } from './moment.js';

/**
 * The ids of the slots, earliest first (by `start` as a moment, then `id` as text); `[null]` when no slot is to be chosen.
 *
 * @throws RangeError when a `start` is not an RFC 3339 date-time: validate the problem first.
 */
export function orderSlots(slots: AssemblyProblem['slots']): (string | null)[] {
  if (slots.length === 0) return [null];
  return slots
    .map(({ id, start }) => ({ id, moment: momentOf(start) }))
    .sort((left, right) => compareMoments(left.moment, right.moment) || compareText(left.id, right.id))
    .map(({ id }) => id);
}

function momentOf(start: string) {
  const moment = readMoment(start);
  if (!moment) throw new RangeError(`Slot start ${start} is not an RFC 3339 date-time.`);
  return moment;
}
